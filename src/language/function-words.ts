/**
 * Small words that stand in nearly every sentence of a language, by ISO 639-1 code, for languages in Latin letters.
 * A word that several languages share counts for each of them in part.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en: 'international cooperation measures republic thank must shall do there here today the of and to in is that for with on as we our are be by this have has it from at which an its their will not was were been all also must can more these they i women or us but should would who his her there security peace united nations council statement mr president thank you like under after before between into through about any other such than those may while during against within each only over both when where how state states resolution report draft held new being made so if no one two per without',
  fr: 'nouveau nouvelle république états article décision avons devons merci remercie le la les de des du et en un une est que qui dans pour par sur au aux avec nous notre nos ce cette ces il elle ils ne pas plus sont ont être à été ainsi leur leurs se sa son ses comme mais ou où l d qu n s c j je vous également afin entre aussi monsieur madame président paix sécurité femmes nations unies conseil déclaration dont doit doivent selon lors après avant deux trois chaque autre autres sous sans contre vers très tous toutes tout toute plusieurs fait peut peuvent si depuis aucun aucune lorsque celle celui ceux celles y',
  es: 'nuevo nueva república estados dicho dicha artículo decisión hemos tenemos muchas gracias el la los las de del y en un una es que por para con se su sus al lo como más no nuestro nuestra nuestros nuestras esta este estos estas ha han son también entre sobre a ser o pero desde hasta muy todo todos todas señor señora presidente mujeres paz seguridad naciones unidas consejo declaración fue fueron cuando donde cual cuales sido durante mediante contra según sin embargo cada otro otra otros otras dos tres año años así hacia bajo ante e debe deben puede pueden cuya cuyo ese esa esos esas está están era tiene tienen le les si ya aún toda',
  pt: 'o os as de do da dos das e em um uma é que por para com se seu sua ao à não como mais no na nos nas nosso nossa são também foi pelo pela este esta isso mas ou ser muito tem há até mulheres segurança nações unidas conselho senhor foram quando onde qual sido durante segundo sem cada outro outra outros outras dois duas três ano anos assim sob deve devem pode podem cujo esse essa esses essas está estão era têm lhe lhes já toda todas todos às pelos pelas num numa',
  it: 'il lo la i gli le di del della dei delle dello e in un una è che per con si da al alla non come più nel nella nelle sono anche ha hanno nostro nostra questo questa dal dalla sul sulla ma o essere tra donne sicurezza nazioni unite consiglio degli agli ai stato stati stata quando dove durante secondo senza ogni altro altra altri altre due tre anno anni così sotto deve devono può possono cui quello quella suo sua suoi loro nostre nostri',
  de: 'der die das und in den von zu mit ist im auf für des dem ein eine einer einen nicht wir auch sich als sind an werden wird es unsere unser bei nach aus dass zur zum über wie haben hat durch oder um noch diese dieser frauen sicherheit frieden vereinten nationen sie ich',
  nl: 'de het een en van in is dat op te voor met zijn niet aan om ook als door wij we onze die er bij naar uit over worden wordt deze dit maar of heeft hebben tot vrouwen veiligheid vrede verenigde naties tussen',
  sv: 'mot rättigheter ge sig deras oss vad vem blir arbete världen kvinnors genom utveckling måste och i att det som en på är av för med den till har vi de inte om ett vår våra från var kan ska eller men också detta denna mellan vid efter kvinnor säkerhet fred förenta nationerna under utan måste alla',
  da: 'mod hverandre lige rettigheder menneskerettigheder ret give skal sig deres os hvad hvem bliver arbejde verden kvinders gennem udvikling og i at det som en på er af for med den til har vi de ikke om et vores fra var kan skal eller men også dette denne mellem ved efter kvinder sikkerhed fred fn under uden må alle hvor blev efter',
  no: 'menneskeverd samme mot rettigheter menneskerettigheter rett gi seg deres oss hva hvem blir arbeid verden kvinners gjennom utvikling og i å at det som en på er av for med den til har vi de ikke om et vår våre fra var kan skal eller men også dette denne mellom ved etter kvinner sikkerhet fred fn under uten må alle hvor ble',
  fi: 'ja on että ei se oli joka myös sekä ovat kun niin kuin mutta tai me hän tämä tämän meidän olla voi sen jotka naisten rauhan turvallisuuden yhdistyneiden kansakuntien ovat kanssa',
  et: 'ja on et ei see ka oli mis kui ning meie oma või aga selle tema nende olema peab naiste rahu julgeoleku ühinenud rahvaste',
  pl: 'i w na z do że się jest nie to dla o od po jak przez oraz są ale także które który która jego ich naszych nasze kobiet pokoju bezpieczeństwa narodów zjednoczonych rady',
  cs: 'a v na se že je s z do pro o to jsou by jako ale také které který která nebo jeho od při byl jsme naše žen míru bezpečnosti spojených národů rady ve za',
  sk: 'a v na sa že je s z do pre o to sú by ako ale aj ktoré ktorý ktorá alebo jeho od pri bol sme naše žien mieru bezpečnosti spojených národov rady vo za',
  sl: 'in v na se da je z za so ki tudi ali pa kot pri od do po bo smo naše žensk miru varnosti združenih narodov ne to iz',
  hr: 'i u na se da je za su od koji koje koja kao te ili ali nije također biti po iz s sa žena mira sigurnosti ujedinjenih naroda vijeća što bi ćemo',
  hu: 'a az és hogy nem is egy van meg volt azt ez de csak mint vagy már még között által nők béke biztonság egyesült nemzetek valamint szerint',
  ro: 'și şi de în a la cu pe este că din pentru care o un nu se sunt mai ca prin au al ale sau dar fi noastre femeilor pace securitate națiunilor unite consiliului lui',
  tr: 've bir bu için ile da de olarak olan çok daha gibi en kadar ancak kadınların barış güvenlik birleşmiş milletler konseyi her sonra ne biz bizim',
  sq: 'dhe të e i në për me që nga një është në si ka janë nuk ose por kjo ky tek grave paqes sigurisë kombeve bashkuara së',
  lv: 'un ir ka par ar no uz tas kas nav arī vai bet kā lai pie mūsu sieviešu miera drošības apvienoto nāciju',
  lt: 'ir yra kad su iš į apie tai bet kaip ne nuo arba prie mūsų už moterų taikos saugumo jungtinių tautų taip pat',
  ca: 'el la els les de del i en un una és que per amb es al als com més no aquest aquesta nostre nostra són també ha han dels però dones pau seguretat nacions unides consell',
  is: 'og í að á er sem til um við með ekki fyrir það en af var eru hefur okkar frá einnig kvenna friðar öryggis sameinuðu þjóðanna',
  ga: 'agus an na i ar le go is a ag do mar seo sin bhí tá ní leis mná náisiún aontaithe síochána',
  mt: 'il ta u li fil għal minn ma f hija huwa kif dan din bħala jew mhux tan-nisa paċi sigurtà',
  eu: 'eta da ez bat du ere den dira egin izan baina hau horrek emakumeen bakearen segurtasun',
  id: 'dan yang di untuk dari dengan ini itu pada tidak dalam adalah kami kita akan telah juga oleh sebagai perempuan perdamaian keamanan perserikatan bangsa ke atau',
  sw: 'wote watu haki zao yao wake kila mtu hivyo sana pamoja lakini na ya wa kwa ni katika za la cha kuwa hii hiyo huo kama pia yetu wetu sisi wanawake amani usalama umoja mataifa baraza hayo wao vya ambayo',
  vi: 'và của là các trong có cho được với những một không đã này người về phụ nữ hòa bình an ninh liên hợp quốc để',
  tl: 'ang ng sa mga na at ay para ito hindi may kung siya ating natin kababaihan kapayapaan nagkakaisang bansa',
  so: 'iyo in ka ku waa ah oo la u uu ay ayaa soo haweenka nabadda amniga qaramada midoobay',
  rw: 'na mu ku ya n’ kandi mu ko ni cy’ by’ ibyo abagore amahoro umutekano',
  ht: 'ak nan pou yo ki li se a ap te pa nou fanm lapè sekirite nasyon',
}

/** The same for languages in Cyrillic letters, beside the letters that only they have. */
export const cyrillicWords: Readonly<Record<string, string>> = {
  ru: 'и в на не что с по для к мы от как это о из за а также их его он все были был которые является г-н г-жа женщин мира безопасности организации объединенных наций совета наша наши наш которое который которого которой которых состоится года год лет при этом свою своего своем должна должны должен может могут было быть следует настоящего или если ее им нам вам она оно лишь уже до после между под над без со во об чтобы мая июня июля',
  uk: 'і в у на не що з та для до ми від як це про за а також їх його є які жінок миру безпеки організації об’єднаних націй ради',
  be: 'і ў у на не што з для да мы ад як гэта аб за а таксама іх яго жанчын міру бяспекі',
  bg: 'всички хора си които следва тези за равни права те и в на не че с за от да се е са ще по като които това към също жените мира сигурността обединените нации съвета ни',
  sr: 'и у на не да је се за су од који које као или али жена мира безбедности уједињених нација што би',
  mk: 'и во на не дека се за од да е со кои како исто жените мирот безбедноста обединетите нации ги',
  kk: 'және мен үшін бұл бойынша бір де та деп осы бейбітшілік',
  mn: 'ба нь энэ болон бол байна юм бүх тухай',
}

/** The same for languages in Arabic letters. */
export const arabicWords: Readonly<Record<string, string>> = {
  ar: 'في من على إلى أن التي الذي هذا هذه ما لا عن مع كما وفي ومن بين قد كان كل بعد ذلك أو إن وقد وأن لقد الأمم المتحدة المرأة الأمن السلام مجلس السيد الرئيس بيان يوم تم عام وهو وهي لم لن هو هي لها له فيها منها وذلك أيضا حيث عند خلال غير جميع الدول القرار المقرر اللجنة ولا حتى أي هناك تلك كانت يكون تكون',
  fa: 'و که از به در این را است با های می برای آن یک تا بر شد کرد زنان صلح امنیت ملل متحد ما خود',
  ur: 'کے کی میں ہے اور سے کا کو پر نے کہ یہ ہیں اس کر خواتین امن سلامتی اقوام متحدہ',
  ps: 'د او په چې له کې دا سره ته هم شي کړي ښځو سولې امنیت',
  ku: 'و لە بە کە بۆ لەگەڵ ئەم دەکات ژنان ئاشتی',
}
