import type { AskingWords } from './addressee.ts'
import { missionNames } from './missions.ts'

/** How English asks somebody to act. */
export const en: AskingWords = {
  names: [
    [
      'security-council',
      '(?:members of )?(?:the |this )?Security Council(?: members)?|(?:members of )?(?:the|this) Council(?! of)(?: members)?|Council members|penholders?|Sanctions Committees?|Committee established pursuant to resolution[^,]{0,30}',
    ],
    [
      'un-entity',
      `UN[- ]Women|Departments? of Peace(?:keeping)? Operations|Department of Political[^,]{0,30} Affairs|DPO|DPPA|UNDP|UNICEF|UNFPA|UNHCR|OHCHR|OCHA|UNODC|Peacebuilding (?:Commission|Fund)|United Nations (?:Office|Mission|Development Programme|Children|Population)[^,;]{0,60}|(?:United Nations )?High Commissioners?(?: for (?:Human Rights|Refugees))?|(?:Secretary-General['’]s )?(?:Deputy )?Special (?:Representatives?|Envoys?|Advis[eo]rs?|Coordinators?)(?: of the Secretary-General)?|the [Mm]ission(?! Support| to )|Panel(?: of Experts)?|(?:the )?Secretariat|${missionNames}`,
    ],
    ['secretary-general', 'Secretary-General(?: of the United Nations)?'],
    [
      'united-nations',
      'United Nations(?: system| peacekeeping(?: operations| missions)?| agencies| country teams?| missions| entities)?|UN(?: system)?|the Organization|peacekeeping (?:operations|missions)|peace operations|field missions',
    ],
    ['contributors', '(?:troop|police)(?:[- ,]+(?:and )?(?:troop|police))?[- ]contribut(?:ing (?:countries|States)|ors)'],
    [
      'donors',
      "(?:(?:all|generous|international|major|traditional|Western|other|our) )*[Dd]onors?(?: countries| Governments| States| community)?|(?:(?:international|bilateral|multilateral|regional|development|financial|external|all|its|their|our|main|other|key|and|(?:\\p{Lu}[\\p{L}-]+ )?\\p{Lu}[\\p{L}-]+[’']s) )+partners|partners|those with undisbursed pledges",
    ],
    [
      'organization',
      '(?:sub)?regional(?:[, ]+(?:and )?(?:sub-?regional|international))* (?:organizations|arrangements|mechanisms)|(?:relevant )?international organizations|regional economic communities|ECOWAS|IGAD|OSCE|NATO|ASEAN|SADC',
    ],
    [
      'civil-society',
      "(?:local )?civil[- ]society(?: organizations| actors| groups| representatives)?|(?:human rights )?non-governmental organizations[^,.]{0,8}|NGOs|(?:human rights|women['’]s|women-led|local women['’]s) (?:organizations|groups|networks|movements)|women leaders|religious leaders|organizations in the field of gender equality",
    ],
    [
      'state-concerned',
      "[Hh]ost (?:States?|countr(?:y|ies)|Governments?|nations?)|(?:[A-Z]\\w+ |new |transitional |interim |national |federal |local )?(?:Government|authorities|regime)(?: of(?: (?:of |and |the )?\\p{Lu}[\\p{L}-]*)+)?|State party|[A-Z]\\w+(?:[’']s) (?:leaders|leadership|authorities|Government)|local authorities|national authorities",
    ],
    [
      'parties',
      "(?:warring |conflict |conflicting |belligerent |relevant |concerned |two |Libyan |Afghan |all |both )*(?<!States |political |State |third )parties(?: to (?:the |an |armed )?(?:conflict|agreement)s?| concerned| involved)?|armed (?:groups|actors|forces)|non-State armed groups|signatories|(?:[A-Z]\\w+ |all |relevant )?stakeholders|(?:[\\w']+ )?political (?:leaders|actors|forces|parties)|the nation['’]s leaders|all concerned|Houthis|Taliban|those (?:who|waging)|opposition|(?:all|both) sides|belligerents|all actors|guarantors(?: and \\w+)?",
    ],
    [
      'member-states',
      '(?:UN |United Nations )?Member States|States (?:parties|Members)(?: to the Treaty)?|(?<!United |Arab |host )States(?! of America)|(?:neighbou?ring |all |other |regional )?(?:countries|Governments|nations)|leaders of the region|regional leaders|nuclear(?:-weapon)? (?:Powers|States)',
    ],
    ['everyone', 'we|(?:the )?international community|the world|all of us|us all|everyone|everybody|the community of nations'],
  ],
  asks: "(?:(?<!(?<!continues? |like |want |wish )\\bto )(?:call|urge|encourage|implore|exhort|invite|request|remind)(?: on| upon)?|call(?:s|ed|ing)?(?: once again| again| therefore| also)? (?:on|upon)|(?:urge|encourage|implore|exhort|invite|request|advise|remind|entreat|beseech)(?:s|d)|(?:urg|encourag|implor|invit|request|remind)ing|asks?|appeals? to|expects?|look to|call(?:s|ed)? for|demands? that|recommends? that|proposes? that|suggests? that|insists? that|hopes? that|wish(?:es)? to see|(?:our|its|my|the|his|her|their|['’]s) calls? (?:on|upon|to|for))",
  falls:
    '(?:(?:essential|important|vital|crucial|critical|imperative|necessary|indispensable|urgent|desirable|importance|wise|good|useful|helpful|right)(?: today| therefore| now)? (?:for|that)|(?<=that .{0,150})and that|incumbent (?:on|upon)|up to|(?<=^\\P{L}*)That|responsibility of|task (?:of|for)|time for|obligations? of)',
  must: '(?:must|should|shall|(?<!(?:the|an?|urgent|imperative|pressing|clear) )needs? to|ha(?:s|ve) to|ought to|cannot|can|could|will need to|ha(?:s|ve) (?:a|the) (?:responsibility|duty|obligation) to|is expected to|(?:is|are) called upon to)',
  before:
    '(?:the|an?|all|both|these|those|its|our|their|other|any|each|every|relevant|concerned|also|again|still|and|or|as well as|together with|the members of|members of|leaders of|countries|States|concerned|,|then|now|so|therefore|today|both|first and foremost|especially|also|yet again|once again|here too|Finally|of the Council and|relevant|members|in the)',
  after:
    "['’]s\\b(?! (?:partners|leaders|authorities|Government|responsibility))|\\s(?:resolutions?|mandate|Charter|unity|efforts|meetings?|reports?|support|presence|plan|process|members|forces|commitment|agreement)\\b(?! of the Council)",
  passive:
    '^(?:\\s+\\w+ly)?(?:\\s+(?:not|also|therefore|continue to))?\\s+be (?:\\w+ly )?(?!prepared|ready|committed|mindful|able|involved|determined)\\w+(?:ed|en|de|pt|nt|ld|ut|ne)\\b',
  begin:
    '[.;:!?]|,(?! (?:especially|including|in particular|first and foremost|and |for (?:its|their) part))|\\bthat\\b|\\bbut\\b|\\bwhile\\b|\\bbecause\\b|\\bif\\b|\\bwhich\\b|\\band (?=we\\b)',
  together: '\\b[Ll]et us\\b(?! be clear)',
}
