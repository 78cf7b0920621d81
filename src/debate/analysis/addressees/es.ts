import type { AskingWords } from './addressee.ts'
import { missionNames } from './missions.ts'

/** How Spanish asks somebody to act. */
export const es: AskingWords = {
  names: [
    [
      'security-council',
      'Consejo de Seguridad|miembros del Consejo(?: de Seguridad)?|(?<=el |al |del )Consejo(?! de )|Comité (?:establecido|creado|de sanciones)[^,]{0,40}',
    ],
    [
      'un-entity',
      `ONU[- ]Mujeres|Departamento de Operaciones de (?:Paz|Mantenimiento de la Paz)|Comisión de Consolidación de la Paz|Oficina de las Naciones Unidas[^,;]{0,50}|Alt[oa] Comisionad[oa][^,;]{0,45}|(?:Representante|Enviad[oa]|Coordinador[a]?)s? Especial(?:es)?(?: del Secretario General)?|(?<=la )Misión(?! de )|Grupo de Expertos|PNUD|UNICEF|ACNUR|ACNUDH|UNODC|ONUDD|Secretaría|${missionNames}`,
    ],
    ['secretary-general', 'Secretari[oa] General(?: de las Naciones Unidas)?'],
    [
      'united-nations',
      '(?:sistema de las |Organización de las |organismos de las |operaciones de (?:mantenimiento de la )?paz de las )?Naciones Unidas|(?<=la )Organización|operaciones de (?:mantenimiento de la )?paz',
    ],
    ['contributors', 'países que aportan[^,;]{0,40}'],
    [
      'donors',
      '(?:países |gobiernos |generosos )*donantes|asociados(?: (?:internacionales|bilaterales|multilaterales|para el desarrollo|de [\\p{L}-]+|y))*|socios(?: (?:internacionales|bilaterales|multilaterales|y))*',
    ],
    [
      'organization',
      'organizaciones (?:internacionales|regionales|subregionales)(?:[, ]+(?:y )?(?:internacionales|regionales|subregionales))*(?: competentes| pertinentes)?|CEDEAO|IGAD|OSCE|OTAN|Comisión de la Unión Africana',
    ],
    [
      'civil-society',
      'sociedad civil|organizaciones (?:de la sociedad civil|no gubernamentales|de mujeres|de derechos humanos|defensoras de)[^,;.]{0,20}|ONG',
    ],
    [
      'state-concerned',
      '(?:países?|Estados?|gobiernos?) (?:anfitri(?:ón|ones)|receptor(?:es)?)|(?<=el |al |del )(?:nuevo )?[Gg]obierno(?: (?:federal|de transición|[\\p{L}-]+(?:ano|és|eño|ino|í|ense)))?(?: (?:de la |de los |del |de )\\p{Lu}[\\p{L}-]+)?|(?:nuevas |todas las )?autoridades(?: (?:nacionales|locales|[\\p{L}-]+(?:anas|esas|eñas|inas|íes|enses)))?|Estado parte',
    ],
    [
      'parties',
      '(?:todas las |ambas |dos )?(?<!Estados )partes(?: interesadas| pertinentes| en el conflicto| en conflicto| implicadas| afganas| beligerantes| del acuerdo)*|(?:todos los )?agentes armados|grupos armados|signatarios|(?:agentes|líderes|dirigentes) políticos|interesados afganos|huzíes|hutíes|talibanes|quienes|beligerantes|agentes afganos|partes interesadas',
    ],
    [
      'member-states',
      '(?:todos los )?Estados (?:Miembros|partes(?: en el Tratado)?)|Estados(?! Unidos)(?: de la región)?|países (?:vecinos|de la región)|gobiernos|todos los países|dirigentes de la región',
    ],
    ['everyone', 'nosotros|comunidad internacional|el mundo|todos(?= debemos)'],
  ],
  asks: '(?:inst(?:amos|a|an|o|ar|ando)|exhort(?:amos|a|o|an|ar|ando)|pid(?:o|en|e)|pedimos|alentamos|alentando|alentar|alient(?:a|o|an)|alentaría|anim(?:amos|a|o)|invit(?:amos|a|o)|solicit(?:amos|a|o)|(?:hac(?:emos|e)|hago|formulamos|reitero|reiteramos) (?:un|nuestro|mi|el) llamamiento|llamamos|esperamos que|espera que|exig(?:imos|e)(?: que)?|recomend(?:amos|ó)|recomienda|rog(?:amos)|ruega|implor(?:amos|o)|aconsej(?:amos|a)|(?<=se )invita|(?<=se )exhorta|impele)',
  falls:
    '(?:(?:importante|esencial|fundamental|crucial|imperativo|indispensable|necesario|primordial|vital|hora de|urgente|imprescindible|preciso) que|(?<=que .{0,160})y que|(?:corresponde|incumbe|compete)|depende|(?<=^\\P{L}*)Que)',
  must: '(?:deb(?:e|en|ería|erían|erá|erán)|tien(?:e|en) que|ha(?:n)? de|tien(?:e|en) la (?:obligación|responsabilidad)|pued(?:e|en)|podría[n]?|necesitan?)',
  before:
    '(?:el|la|los|las|lo|del|de|al|a|todos?|todas?|ambas|estas?|estos|sus?|nuestros?|otros?|otras|y|e|o|así como|en particular|especialmente|,|también|encarecidamente|nuevamente|una vez más|de nuevo|además|firmemente|por tanto|por consiguiente|hoy|miembros|que|no|demás|a que|siga[n]?)',
  after: '\\s(?:encargad[oa]s?)',
  passive:
    '^(?:\\s+(?:también|por tanto|además|no))*\\s+(?:ser|quedar|estar) (?!conscientes?|plenamente preparad|preparad|dispuest)[\\p{L}]+(?:ad[oa]s?|id[oa]s?|t[oa]s|cho)(?![\\p{L}])|^\\s+(?:recibir|contar con) (?:el|la|los|más|apoyo)',
  begin: '[.;:!?]|,(?! (?:en particular|especialmente|incluid|y ))|(?<![\\p{L}])(?:que|pero|porque|si|cuyo|donde)(?![\\p{L}])',
  together:
    '(?<![\\p{L}])(?:debemos|deberíamos|tenemos que|hemos de|no podemos|necesitamos (?=[\\p{L}]+[aei]r)|seamos|reconozcamos|todos nosotros|trabajar (?:juntos|de consuno|unidos)|aunar esfuerzos|nos (?:corresponde|incumbe)|tenemos la (?:obligación|responsabilidad)|es preciso que (?=[\\p{L}]+emos)|sigamos|mantengámonos|permanezcamos|mantengamos)(?![\\p{L}])',
}
