import type { AskingWords } from './addressee.ts'
import { missionNames } from './missions.ts'

/** How French asks somebody to act. */
export const fr: AskingWords = {
  names: [
    [
      'security-council',
      'Conseil de sécurité|membres du Conseil(?: de sécurité)?|(?<=le |au |du )Conseil(?! (?:de (?:sécurité|coop|l)|des (?:droits|mini)|d.|économique))|Comité (?:créé|des sanctions)[^,]{0,40}',
    ],
    [
      'un-entity',
      `ONU[- ]Femmes|Département des opérations de (?:paix|maintien de la paix)|Commission de consolidation de la paix|Office des Nations Unies[^,;]{0,50}|Haut[- ]Commissa(?:ire|riat)[^,;]{0,45}|(?:Représentant|Envoyé|Coordonnateur)e?s? spécial(?:e|es)?(?: du Secrétaire général)?|(?<=la )Mission|Groupe d['’]experts|PNUD|UNICEF|HCR|HCDH|ONUDC|Secrétariat|${missionNames}`,
    ],
    ['secretary-general', "Secrétaire général(?:e)?(?: de l[’']Organisation des Nations Unies)?"],
    [
      'united-nations',
      "(?:Organisation des |système des |organismes des )?Nations Unies|ONU|opérations de (?:maintien de la )?paix(?: des Nations Unies)?|(?<=l[’'])Organisation",
    ],
    ['contributors', 'pays (?:qui fournissent|fournisseurs de|contributeurs)[^,;]{0,40}'],
    [
      'donors',
      '(?:pays |gouvernements |généreux )*donateurs|bailleurs de fonds|partenaires(?: (?:internationaux|bilatéraux|multilatéraux|techniques|financiers|et|de développement|de la [\\p{L}-]+))*',
    ],
    [
      'organization',
      "organisations (?:internationales|régionales|sous-régionales)(?:[, ]+(?:et )?(?:internationales|régionales|sous-régionales))*(?: compétentes)?|CEDEAO|IGAD|OSCE|OTAN|Commission de l[’']Union africaine",
    ],
    [
      'civil-society',
      'société civile|organisations (?:de la société civile|non gouvernementales|de femmes|féminines|de défense des droits)[^,;.]{0,20}|ONG',
    ],
    [
      'state-concerned',
      "(?:pays|États?|gouvernements?) hôtes?|(?<=le |au |du |par le )(?:nouveau )?[Gg]ouvernement(?: (?:fédéral|de transition|[\\p{L}-]+(?:ien|ais|ois|éen|ane?|en)))?(?: (?:de la |de l[’']|du |de |d[’'])\\p{Lu}[\\p{L}-]+)?|(?:nouvelles |toutes les )?autorités(?: (?:nationales|locales|[\\p{L}-]+(?:iennes|aises|oises|éennes|anes)))?|État partie",
    ],
    [
      'parties',
      "(?:toutes les |deux )?(?<!États )parties(?: prenantes)?(?: concernées| afghanes| intéressées| au conflit| à l[’']accord| belligérantes)*|groupes armés|acteurs armés|signataires|acteurs politiques|dirigeants politiques|responsables politiques|houthistes?|Houthis|Taliban|ceux qui|belligérants|acteurs afghans",
    ],
    [
      'member-states',
      '(?:tous les )?États (?:Membres|parties(?: au Traité)?)|États(?!-Unis)(?: de la région)?|pays (?:voisins|de la région)|gouvernements|tous les pays|dirigeants de la région',
    ],
    ['everyone', 'nous|communauté internationale|le monde|tout le monde|chacun'],
  ],
  asks: '(?:appel(?:ons|le|lent|ant|er)|demand(?:ons|e|ent|er|ant)(?: (?:instamment|une nouvelle fois|également))?(?= (?:à|aux|au|que)(?![\\p{L}]))|exhort(?:ons|e|ent|er)|engag(?:eons|e)(?= (?:les|le|la|l|tou|instamment|en outre|vivement))|invit(?:ons|e|ent)|pri(?:ons|e)|encourag(?:eons|e|erais|ent|er)(?! (?:le|la|les) (?:dialogue|création))|lan(?:çons|ce)(?: de nouveau)? un appel|(?:notre|son|mon) appel|recommand(?:ons|e)(?: que)?|espérons que|espère que|souhaitons que|attendons (?:de|que)|exige(?:ons)? que|implor(?:ons|e)|conjur(?:ons|e)|incit(?:ons|e)|conseill(?:ons|e))',
  falls:
    '(?:(?:faut|faudrait|importe|convient|essentiel|important|crucial|impératif|indispensable|nécessaire|primordial|vital|temps|urgent|primordiale) que|(?<=que .{0,160})et que|(?:appartient|incombe|revient)|(?:essentiel|important|nécessaire|crucial) pour|(?<=^\\P{L}*)Que)',
  must: '(?:doi(?:t|vent)|devr(?:a|ont|ait|aient)|ne (?:peu(?:t|vent)|saurai(?:t|ent))|peu(?:t|vent)|pourrai(?:t|ent)|a (?:le devoir|la responsabilité)|ont (?:le devoir|la responsabilité)|est appelée?|sont invités?|sont (?:donc )?priés)',
  before:
    "(?:le|la|les|l[’']|du|des|de|d[’']|au|aux|à|toutes?|tous|ces|leurs?|ses|nos|autres|et|ou|ainsi que|de même que|y compris|en particulier|notamment|,|donc|également|instamment|en outre|vivement|une nouvelle fois|une fois de plus|de nouveau|aussi|fermement|encore|par conséquent|aujourd[’']hui|membres)",
  after: "[’']s|\\s(?:de maintien|chargée?s?)",
  passive:
    '^(?:\\s+(?:donc|également|aussi|pas|impérativement))*\\s+(?:être|rester) (?!pr[êe]|en mesure|conscient|déterminé|vigilant|engagé|mobilisé)[\\p{L}]+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|erte?s?|ite?s?|ise?s?|inte?s?)(?![\\p{L}])',
  begin: "[.;:!?]|,(?! (?:en particulier|y compris|notamment|et ))|(?<![\\p{L}])(?:que|qu[’']|mais|car|si|qui|dont|où)(?![\\p{L}])",
  together:
    '(?<![\\p{L}])(?:nous (?:ne )?(?:devons|devrions|pouvons (?:pas|ni)|pouvons [\\p{L}]+ abandonner)|ne pouvons(?: pas)?|il nous (?:faut|appartient|incombe)|nous tous|nous avons (?:le devoir|la responsabilité)|travailler (?:ensemble|de concert)|(?<=[eé] que nous )[\\p{L}]+ions)(?![\\p{L}])|^(?:Enfin, |Alors, )?(?!Nous)\\p{Lu}[\\p{L}]+ons(?:-nous)?(?![\\p{L}])|, [\\p{L}]{3,}ons (?:fermes|fidèles|nos|unis|ferm)',
}
