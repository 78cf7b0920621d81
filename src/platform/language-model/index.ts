export { type LanguageModelSettings, languageModelSettings, type ModelLimits } from './language-model-settings.ts'
export { type LanguageModel, type ModelMessage, type ModelReply, type ModelTrouble, openLanguageModel } from './open-language-model.ts'
