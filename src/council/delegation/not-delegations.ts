const phrases = `
Lake Chad; Lake Chad Basin; Gulf of Guinea; Gulf of Oman; Gulf of Mexico; New Mexico; Northern Ireland; Jordan River; River Jordan; Jordan Valley
Niger Delta; Niger River; Congo Basin; Congo River; Sea of Japan; South China Sea; East China Sea; American Samoa; South Georgia; French Guiana
State of Georgia; Georgia Tech; former Yugoslavia; Northern Cyprus; Turkish Republic of Northern Cyprus; Panama Canal; Guinea worm; Salvador Declaration
Republic of China; Taiwan, Province of China; Taiwan Province of China; Democratic Republic of Korea; République démocratique de Corée; República Democrática de Corea
Southern Sudan; New Guinea; Nouvelle-Guinée; Nueva Guinea; Новая Гвинея; غينيا الجديدة; 新几内亚; United States Virgin Islands; US Virgin Islands; Îles Vierges des États-Unis
US dollars; US dollar; United States dollars; United States dollar; dollars US; dollars des États-Unis; dollar des États-Unis
dólares de los Estados Unidos; dólar de los Estados Unidos; долларов США; доллара США; доллар США; доллары США; долл. США
lac Tchad; bassin du lac Tchad; golfe de Guinée; golfe d'Oman; golfe du Mexique; Irlande du Nord; delta du Niger; fleuve Niger; bassin du Congo
mer de Chine; Nouveau-Mexique; canal de Panama; Samoa américaines; Chypre du Nord
lago Chad; cuenca del lago Chad; golfo de Guinea; golfo de Omán; golfo de México; Irlanda del Norte; delta del Níger; río Jordán; Nuevo México
Canal de Panamá; Samoa Americana; Declaración de Salvador
озеро Чад; бассейн озера Чад; Северная Ирландия; река Иордан; Мексиканский залив; Американское Самоа; Северный Кипр; Всемирная организация здравоохранения животных
بحيرة تشاد; حوض بحيرة تشاد; خليج غينيا; خليج عمان; نهر الأردن; أيرلندا الشمالية; بحر الصين الجنوبي; المغرب العربي; دلتا النيجر; شمال قبرص
دولار من دولارات الولايات المتحدة; دولارات الولايات المتحدة; دولار الولايات المتحدة; المحكمة الجنائية الدولية لرواندا; المحكمة الجنائية الدولية لمحاكمة
المحكمة الجنائية الدولية ليوغوسلافيا
中国家; 中国际; 中国内; 中国防; 其中国; 约旦河; 约旦河西岸; 马里兰; 马里乌波尔; 马里亚; 几内亚湾; 乍得湖; 阿曼湾; 朝鲜半岛; 日本海; 今日本; 刚果河; 刚果盆地; 南中国海
印度洋; 印度河; 印度支那; 墨西哥湾; 新墨西哥; 北爱尔兰; 美属萨摩亚; 巴西利亚; 海地区; 海地方; 海地带; 上海地; 沿海地; 增加纳入; 跨越南; 超越南
非洲国家组织; 非洲国家组成; 阿拉伯国家组成; 尼日尔河; 尼日尔三角洲; 撒哈拉以南非洲; 以南非; 南非洲; 西南非; 伊加特人; 世界人口基金会; 萨尔瓦多宣言; 北塞浦路斯
`

/** Phrases in which the name of a delegation stands for something else; found first, and then left out. */
export const notDelegations: readonly string[] = phrases.split(/[;\n]/).flatMap((phrase) => phrase.trim() || [])
