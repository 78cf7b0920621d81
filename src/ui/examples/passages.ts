/** Sentences of the demonstration debate, whose States are invented, in the six official languages. */
export const passages = {
  en: "From January 2027 Savaria will set aside 15 per cent of its voluntary contributions to peace operations for women's organizations of the host community.",
  fr: 'porter ensemble à 3 millions de dollars, d’ici à la fin de 2028, leurs contributions au mécanisme de petites subventions du Groupe;',
  es: 'Hoy lo elevamos: a partir del ejercicio de 2027 Castaria destinará el 25 % de esa cooperación a organizaciones de mujeres indígenas y campesinas.',
  ru: 'В 2027 году Морвания оборудует за свой счет, на сумму 1,2 млн долларов США, отдельное жилье для женщин на двух базах операции в Острелии.',
  ar: 'تخصيص ثلث مقاعد مركز التدريب للنساء اعتباراً من الدورة التي تبدأ في أيلول/سبتمبر 2027؛',
  zh: '从 2027 年 1 月起，国家将向每名乡镇女调解员按月发放津贴，并报销路费。',
} as const

/** A paragraph with several sentences, in which three findings are marked. */
export const paragraph =
  'In 2023 we said that we would name thirty women as mediators. Eleven have been named and trained. We will train the remaining nineteen by June 2027, and we will publish their names only with their consent. Yet attacks on women in public life are rising, and no fund pays for their safety.'
