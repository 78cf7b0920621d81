/**
 * Words that nearly every commitment has and that therefore say nothing about which one it is, by language: willing, going on, supporting, standing by.
 * Written by hand; they count as words that one commitment in five has, however rare they are in other texts of the United Nations.
 */
export const commonWords: Readonly<Record<string, string>> = {
  en: 'continue commit commitment committed remain ready stand stands support supporting work working will effort efforts reaffirm reiterate pledge ensure provide contribute role play active full fully strong strongly firmly determined cooperate cooperation partner partners international community government',
  fr: 'continuer continuera engagement engage engagés engagée reste demeure prêt prête prêts soutien soutenir appui appuyer efforts réaffirme réitère veiller fournir contribuer rôle jouer actif pleinement fermement déterminé coopérer partenaires communauté internationale gouvernement',
  es: 'continuar continuará seguir seguirá compromiso comprometido comprometida compromete sigue dispuesto dispuesta lista apoyo apoyar apoyando esfuerzos reafirma reitera garantizar proporcionar contribuir papel desempeñar activo plenamente firmemente decidido cooperar asociados comunidad internacional gobierno',
  ru: 'продолжать продолжит продолжим привержен привержены приверженность обязательство остается готов готова готовы поддержка поддерживать поддержку усилия подтверждаем обеспечить предоставить содействие вклад роль играть активно полностью решительно намерены сотрудничать сотрудничество партнеры международное сообщество правительство',
  ar: 'تواصل يواصل سنواصل التزام تلتزم ملتزمة ملتزمون تظل استعداد مستعدة مستعدون دعم ندعم تدعم جهود الجهود نؤكد تؤكد مجددا كفالة تقديم الإسهام المساهمة دور أداء فعال كامل عازمة التعاون الشركاء المجتمع الدولي حكومة',
  zh: '继续 承诺 致力 致力于 愿 愿意 愿同 准备 支持 努力 重申 确保 提供 贡献 作用 发挥 积极 建设性 充分 坚定 决心 合作 伙伴 国际 社会 国际社会 政府 将',
}
