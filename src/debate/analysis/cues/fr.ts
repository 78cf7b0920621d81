import type { CueTerms } from './cue.ts'

/** Cue terms of French, as statements in the Council use them. */
export const french: CueTerms = {
  we: 'nous|*ons',
  i: 'je|j|moi|me',
  our: 'notre|nos|mon|ma|mes',
  own: 'mon pays|ma délégation|mon gouvernement|notre pays|notre délégation|notre gouvernement|le gouvernement de|mon état|notre nation|notre part|notre côté|notre peuple|nos autorités|nos forces|le gouvernement du|gouvernement|le président de la république|son excellence|sa part|ma nation|mon peuple|notre président|nos propres',
  collective:
    'communauté internationale|états membres|tous les états|le conseil|conseil de sécurité|nous tous|toutes les parties|les parties|parties prenantes|le monde|les états|les gouvernements|chacun|tous les acteurs|ensemble|collectivement|collecti*|humanité|les pays|partenaires|tous les pays|donateurs',
  un: 'nations unies|onu|le secrétariat|notre organisation|l organisation|la mission|le secrétaire général|onu femmes|le représentant spécial|la commission|le comité|casques bleus|le système',
  group:
    'union européenne|union africaine|le groupe|notre groupe|alliance|la ligue|cedeao|le mouvement|le réseau|les pays de|les membres de|cemac|francophonie',
  will: '*rons|*rai|*ra|*ront',
  going: 'allons|va|vont|vais|sur le point de|en passe de|devrait|devraient|en train de|en cours de',
  would: 'pourrait|pourraient|pourrions|serait|seraient|peut|peuvent|pouvons|*rions',
  soon: 'bientôt|prochain*|à venir|désormais|dorénavant|à l avenir|demain|sous peu|d ici|à l horizon|au cours des prochain*|cette année|l année prochaine|dans les mois|dans les années|futur*|plus tard|horizon',
  commit:
    's engage*|engageons|m engage|engagé*|engagement*|nous nous engageons|s est engagé*|promet*|promesse*|promettons|s attel*|voué*|dévoué*|consacr*|engager|engage',
  ready: 'prêt*|disposé*|disponible*|disponibilité|ouvert*|volonté de|à la disposition|disponible|offr*|disposition|favorable',
  determined:
    'déterminé*|détermination|résolu|résolue|résolus|résolues|résolument|ferme*|fermement|indéfectible|inébranlable|attaché*|attachement|volonté|constant*|décidé*',
  intend:
    'entend|entendons|entendent|compte|comptons|prévoi*|envisag*|a l intention|intention*|projet*|vise|visons|souhait*|voulons|veut|veux|vouloir|désir*|cherch*|aspir*|ambition*|projette|projetons',
  continue: 'continu*|poursui*|maint*|persév*|toujours|encore|reste|restons|davantage|sans relâche|ne cessera*|ne cesser*|en cours',
  remain: 'reste*|demeure*|demeurons|restons|restera*|toujours|a toujours été|sera toujours',
  reaffirm: 'réaffirm*|réitér*|renouvel*|rappel*|confirm*|affirm*|à nouveau|une fois de plus|encore une fois|redi*',
  strive:
    'aucun effort|tous les efforts|tout effort|tous nos efforts|s efforc*|efforcer*|œuvr*|oeuvr*|tout mettre en œuvre|tout faire|de notre mieux|jouer son rôle|jouer un rôle|jouer notre|sa pleine part|notre part|sa part|ménager*|ne ménage*|inlassabl*|contribu*|apport*',
  assure:
    'assur*|compter sur|garanti*|soyez assuré*|soutien total|plein soutien|plein appui|appui constant|tout son soutien|entière coopération',
  announce: 'annonc*|a décidé|avons décidé|ont décidé|décision de|décid*|convenu|affect*|allou*|débloqu*',
  contribute:
    'contribu*|fourni*|financ*|don|dons|déploy*|accueill*|form*|assist*|aid*|partag*|donn*|octroy*|invest*|doubl*|envoy*|verse*|vers*',
  act: 'étab*|adopt*|lanc*|mettre en œuvre|mise en œuvre|mis en place|mettre en place|mise en place|mettons|cré*|développ*|organis*|convoqu*|promouvoir|promotion|promeu*|renforc*|accroît*|accroi*|amélior*|veill*|protég*|prévenir|prévention|travaill*|coopér*|collabor*|plaid*|défend*|dirig*|particip*|ratifi*|sign*|nomm*|intégr*|accélér*|lutt*|combatt*|agir|agi*',
  support: 'soutien*|soutenir|soutenons|appui*|appuyer|appuyons|appuie*|aux côtés|solidarité|solidaire*|accompagn*|se tient',
  must: 'doi*|devons|devoir|faut|il nous faut|fallait|obligation*|oblig*|responsabilité*|il incombe|il convient|ne pouvons|ne peut plus',
  should: 'devrai*|devrion*|besoin|nécessit*|mériter*|il est temps|il y a lieu|convient',
  letus:
    'faisons|ensemble|soyons|agissons|unissons|travaillons ensemble|il est temps|le temps est venu|le moment est venu|l heure est|l heure|temps',
  call: 'appel*|exhort*|demand*|invit*|encourag*|engage les|lanc* un appel|pri*|plaid*|insist*|exig*|recommand*|conjure*|inter pell*',
  important:
    'important*|importance|crucial*|essentiel*|vital*|nécessaire*|impérati*|primordial*|indispensable*|fondament*|urgent*|urgence|priorit*|capital*|clef|clé',
  propose: 'recommand*|propos*|sugg*|solution*|il serait|conseill*|voie à suivre|préconis*',
  hope: 'espér*|espoir*|attend*|confian*|souhait*|espère*|vœu*|voeu*|rêv*|formul*',
  welcome: 'salu*|félicit*|lou*|appréci*|hommage*|reconna*|se réjou*|réjoui*|accueill* avec|honor*',
  thank:
    'remerci*|gratitude|reconnaissan*|félicit*|merci|monsieur le président|madame la présidente|exposé*|brillante élection|excellence*|mesdames|chaleureu*|honneur',
  note: 'croy*|estim*|soulign*|not*|pens*|convain*|conviction|rappel*|considér*|relev*|savons|dire|mention*|insist*|consta*|observ*|mett* l accent',
  align: 's associe*|souscri*|s align*|au nom du|au nom de|au nom des|fait sienne|partage*|associ*',
  concern: 'préoccup*|condamn*|déplor*|alarm*|regrett*|inqui*|indign*|dénonc*|rejet*|inacceptable*|inadmissible',
  was: 'était|étaient|fut|furent|il y a|dernier*|dernière*|hier|depuis|récemment|passé|précéd*|avait|avaient|été|*èrent',
  have: 'a|ont|avons|ai|est|sont|sommes',
  being: 'actuellement|en train de|en cours|déjà|aujourd hui|présentement|maintenant',
  ed: '*é|*ée|*és|*ées',
  neg: 'ne|n|pas|jamais|aucun*|ni|sans|non|rien|nul*',
  if: 'si|à moins|à condition|pourvu|dès lors|lorsque|tant que',
  question: '?|comment|pourquoi|qu attend*',
  but: 'mais|cependant|toutefois|pourtant|malgré|néanmoins|malheureusement|bien que|or|en dépit|hélas|alors que|tandis que|quoique',
  gap: 'manque*|absence|insuffisan*|lacune*|carence*|faible*|retard*|échec*|échou*|impunité|défaut|limité*|peu de|trop peu|loin de|ne suffi*|inexist*|n a pas|n ont pas|inefficace*|paralys*|inaction|incapa*|impuissan*|pas encore|déficit*|sous représent*|lenteur*|inapplic*|reste à faire|injust*|obsolète*|anachron*|deux poids|inégal*|fossé|non respect|promesses non',
  harm: 'violen*|tu*|mort*|meurtr*|viol*|sexuel*|attaqu*|terror*|conflit*|guerre*|crise*|menac*|souffr*|victime*|abus*|atroc*|massacr*|déplac*|réfugi*|famine*|faim|pauvreté|maladie*|pandémie*|exploit*|trafic*|enlèv*|tortur*|destr*|détrui*|bombard*|agress*|occup*|bless*|hostilit*|extrémis*|radicalis*|insécurité|instabilit*|perséc*|génocid*|sang*|tragi*|dévast*|catastroph*|sièg*|milice*|haine|esclav*|détérior*|aggrav*|escalad*|blocus|sanctions|djihad*',
  obstacle:
    'défi*|obstacle*|barrière*|difficult*|entrav*|empêch*|frein*|contraint*|problème*|vulnér*|fragil*|discrimin*|exclu*|inégal*|stéréotyp*|compromet*|complexe*|fardeau*|restric*|risque*|exacerb*|peur*|causes profondes|grave*|sérieu*|dette|sécheresse*|changement climatique|changements climatiques|inond*',
  achieve:
    'progrès|succès|réussi*|réalis*|accompli*|aboutiss*|résultat*|avancé*|amélior*|grâce à|historique*|première fois|acquis|parven*|permis|atteint*|conclu*|signé*|élu*|nommé*|établi*|adopté*|lancé*|créé*|formé*|fourni*|mis en œuvre|mis en place|augment*|déployé*|ratifié*|organis*|contribué|participé|développé*|renforcé*|fier*|instaur*|consenti|engrang*|abouti*|accueilli',
  example:
    'par exemple|tel que|telle que|tels que|telles que|exemple*|notamment|en particulier|à savoir|comme|à l instar|cas de|illustr*|parmi|dont|ainsi|selon|statistique*|étude*|visite*',
  increase:
    'augment*|hausse|plus de|croît*|croiss*|doubl*|tripl*|pour cent|nombre de|majorité|moitié|tiers|au moins|près de|quelque*|environ',
  resolution: 'résolution*|paragraphe|charte|convention*|traité*|protocole*|article|droit international|accord*|déclaration|pacte*',
  document: 'rapport|note|lettre|document|texte|projet de',
  women: 'femme*|fille*|genre|féminin*|sexospécifi*|mères|égalité des sexes',
  peace:
    'maintien de la paix|consolidation de la paix|paix|médiat*|réconcili*|mission*|mandat*|désarm*|cessez*|négoci*|dialogue*|élection*',
  plan: 'plan d action|plan national|plan*|stratégi*|programme*|initiative*|politique*|projet*|cadre|feuille de route|loi|lois|législation|fonds|conférence*|sommet*|centre*|atelier*|formation*',
  they: 'ils|elles|il|elle|leur*|son|sa|ses|eux|autres|qui|celui|ceux|régime|autorités|dirigeants',
  it: 'il est|il y a|c est|ce sont|cela|ceci',
  that: 'que|qu|dont|lequel|laquelle',
  opening:
    'premièrement|deuxièmement|troisièmement|enfin|en conclusion|pour conclure|par ailleurs|en outre|de plus|également|à cet égard|dans ce contexte|pour sa part|pour notre part|à cette fin|dans cette optique|dans ce cadre|aussi',
}
