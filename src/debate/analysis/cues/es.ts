import type { CueTerms } from './cue.ts'

/** Cue terms of Spanish, as statements in the Council use them. */
export const spanish: CueTerms = {
  we: 'nosotros|nos|*amos|*emos|*imos',
  i: 'yo|me|quiero|quisiera|deseo',
  our: 'nuestro*|nuestra*|mi|mis',
  own: 'mi país|mi delegación|mi gobierno|nuestro país|nuestra delegación|nuestro gobierno|el gobierno de|mi nación|nuestra nación|nuestro pueblo|por nuestra parte|por su parte|nuestra parte|gobierno|nuestras autoridades|nuestras fuerzas|nuestra política|nuestro presidente|nuestra presidenta|mi pueblo|nuestro estado|mi estado',
  collective:
    'comunidad internacional|estados miembros|todos los estados|el consejo|consejo de seguridad|todos nosotros|todas las partes|las partes|partes interesadas|el mundo|los estados|los gobiernos|cada uno|todos los actores|juntos|colectiv*|humanidad|los países|socios|asociados|todos los países|donantes|asamblea',
  un: 'naciones unidas|onu|la secretaría|la organización|esta organización|la misión|el secretario general|onu mujeres|el representante especial|la comisión|el comité|cascos azules|el sistema',
  group: 'unión europea|unión africana|el grupo|nuestro grupo|alianza|la liga|celac|el movimiento|la red|los países de|mercosur|sica',
  will: '*aré|*eré|*iré|*ará|*erá|*irá|*arán|*erán|*irán|*aremos|*eremos|*iremos|*drá|*drán|*dremos|*dré|hará|harán|haremos',
  going: 'vamos a|va a|van a|voy a|a punto de|en proceso de|está por|están por|previsto',
  would: 'podría*|sería*|puede*|podemos|pudiera*|*ríamos|*ría|*rían',
  soon: 'pronto|próxim*|en el futuro|a partir de ahora|en adelante|mañana|en breve|de cara a|para fines de|este año|el año que viene|en los años|en los meses|futur*|a partir de este|a futuro|venider*|de aquí a',
  commit:
    'compromet*|comprometid*|compromiso*|nos comprometemos|se compromete*|me comprometo|se ha comprometido|prometemos|promet*|promes*|juramos|dedicad*|consagr*|empeñ*',
  ready: 'list*|dispuest*|disposición|disponib*|preparad*|abiert*|voluntad de|ofrec*|ofrecimiento',
  determined:
    'decidid*|determinad*|determinación|resuelt*|firme*|firmemente|inquebrantable*|inclaudicable|irrestrict*|apegad*|apego|adhesión|voluntad|convenc*|resolución de',
  intend:
    'intenci*|prevé*|preve*|tenemos previsto|tiene previsto|planea*|pretend*|aspir*|busca*|desea*|quiere*|queremos|querer|propon*|proyect*|procur*|espera*|anhel*',
  continue: 'continu*|segui*|sigue*|siga*|mantendr*|manten*|persist*|sosten*|prosegu*|permanec*|aún|todavía|más|no cesar*',
  remain: 'sigue siendo|permanec*|mantien*|siempre|todavía|aún|ha sido siempre|continúa siendo',
  reaffirm: 'reafirm*|reiter*|renov*|renuev*|ratific*|confirm*|afirm*|una vez más|nuevamente|de nuevo|record*',
  strive:
    'todo lo posible|todos los esfuerzos|no escatim*|esfuerz*|esforz*|hacer lo que|nuestro mejor|desempeñ*|cumplir nuestra|hacer nuestra parte|incansabl*|contribu*|trabaj*|todo nuestro',
  assure:
    'asegur*|contar con|cuenten con|cuente con|contando con|contará*|garantiz*|pleno apoyo|pleno respaldo|todo el apoyo|total apoyo|encontrará*',
  announce: 'anunci*|ha decidido|hemos decidido|han decidido|decisión de|decid*|acord*|destin*|asign*',
  contribute:
    'contribu*|proporcion*|financ*|dona*|despleg*|despliegue|acog*|capacit*|form*|ayud*|asist*|compart*|brind*|otorg*|invert*|duplic*|enviar*|enviamos|enví*|aport*|facilit*|prest*',
  act: 'establec*|adopt*|lanz*|implement*|aplic*|cre*|desarroll*|organiz*|convoc*|promov*|promuev*|fortalec*|aument*|mejor*|velar|asegur*|proteg*|preveni*|prevenc*|trabaj*|cooper*|colabor*|abog*|defend*|defiend*|lider*|particip*|ratific*|firm*|nombr*|integr*|aceler*|luch*|combat*|impuls*|acompañ*|pondrá|actu*|hacer',
  support: 'apoy*|respald*|solidari*|al lado de|junto a|acompañ*|sustent*',
  must: 'deb*|debemos|debe|deben|tenemos que|tiene que|tienen que|hay que|obligación*|responsabilidad*|corresponde|es preciso|no podemos|no puede*',
  should: 'debería*|deberíamos|necesit*|necesario|hace falta|convien*|merec*|requier*|require|amerit*',
  letus:
    'hagamos|seamos|actuemos|trabajemos|es hora|ha llegado el momento|ha llegado la hora|es el momento|es momento|unámonos|permítanme|juntos',
  call: 'llam*|exhort*|insta*|instamos|pedi*|pide*|solicit*|invit*|alent*|alient*|urg*|exig*|hago un llamado|convoc*|reclam*|demand*|apel*|insist*|abog*|hacemos un llamado',
  important:
    'important*|importancia|crucial*|esencial*|vital*|necesari*|imperativ*|primordial*|indispensabl*|fundament*|urgen*|priorid*|prioritari*|clave|imprescindibl*|impostergabl*',
  propose: 'recomend*|recomiend*|propon*|propuest*|sugi*|suger*|solucion*|debería considerarse|camino a seguir|planteamos|plante*',
  hope: 'esper*|confi*|anhel*|ojalá|deseamos|sueñ*|esperanz*|aguard*|hacemos votos',
  welcome: 'acoge* con|acogemos|celebr*|felicit*|encomi*|aprecia*|homenaje*|reconoc*|salud*|valora*|aplaud*|rinde*|honr*|bienvenid*',
  thank:
    'agradec*|gracias|gratitud|felicit*|señor presidente|señora presidenta|exposición*|excelencia*|reconocimiento|presidencia|honor|distinguid*',
  note: 'cree*|creemos|consider*|subray*|destac*|señal*|not*|pens*|convenc*|convicción|record*|recuerd*|opin*|sabemos|decir|mencion*|recalc*|resalt*|enfatiz*|observ*|hacemos hincapié',
  align:
    'se adhiere|nos adherimos|se suma|nos sumamos|hace suya|hacemos nuestra|se asocia|en nombre de|en nombre del|suscrib*|se alinea|coincid*',
  concern: 'preocup*|conden*|deplor*|alarm*|lament*|inquiet*|indign*|denunci*|rechaz*|inaceptabl*|inadmisib*|repudi*',
  was: 'era|eran|fue|fueron|había|habían|pasado|pasada|ayer|hace|desde|recientemente|anterior*|último*|última*|*ó|*aron|*ieron|estuv*|tuv*|hubo',
  have: 'ha|han|hemos|he|habido|haber',
  being: 'actualmente|está *ndo|están *ndo|estamos *ndo|en curso|ya|hoy|ahora|*ando|*iendo',
  ed: '*ado|*ada|*ados|*adas|*ido|*ida|*idos|*idas',
  neg: 'no|nunca|jamás|ningun*|ningún|ni|sin|nada|tampoco|nadie',
  if: 'si|a menos|siempre que|en caso de|siempre y cuando|mientras',
  question: '?|¿|cómo|por qué|hasta cuándo',
  but: 'pero|sin embargo|no obstante|pese|a pesar|aunque|lamentablemente|desafortunadamente|mientras|si bien|sino|empero',
  gap: 'falt*|carec*|carencia*|ausencia*|insuficien*|brecha*|lagun*|escas*|débil*|debilid*|retras*|fracas*|fall*|impunidad|limitad*|pocos|pocas|lejos de|no basta|inexisten*|ineficaz|ineficien*|parális*|inacción|incapa*|impoten*|aún no|todavía no|déficit*|subrepresent*|lentitud|incumpl*|por hacer|injust*|obsolet*|anacrón*|doble rasero|desigual*|pendiente*|queda mucho|no ha logrado|deuda',
  harm: 'violen*|mat*|muert*|murier*|mur*|asesin*|viola*|sexual*|ataq*|atac*|terror*|conflict*|guerra*|crisis|amenaz*|sufr*|víctima*|abus*|atroc*|masacr*|desplaz*|refugiad*|hambr*|pobreza|enfermedad*|pandemia*|explot*|trata|tráfico|secuestr*|tortur*|destru*|bombard*|agresi*|ocup*|herid*|hostil*|extremis*|radicaliz*|insegurid*|inestabilid*|persec*|genocid*|sangr*|trág*|traged*|devasta*|catástrof*|catastróf*|sitio|milicia*|odio|esclav*|deterior*|agrav*|escalad*|bloqueo|coercitiv*|sanciones|crimen*|delincuen*|narco*|genocida',
  obstacle:
    'desafío*|reto|retos|obstácul*|barrera*|dificult*|impid*|imped*|frena*|fren*|limitaci*|problema*|vulnerab*|frágil*|fragil*|discrimin*|exclu*|estereotip*|complej*|carga*|restric*|riesg*|exacerb*|miedo*|causas profundas|grave*|seri*|cambio climático|sequía*|inundac*|huracan*',
  achieve:
    'progres*|éxit*|logr*|avanc*|avanz*|alcanz*|result*|mejor*|gracias a|históric*|primera vez|hito*|cumplid*|ha permitido|permitió|conclu*|firm*|eleg*|nombrad*|estableci*|adoptad*|lanzad*|cread*|capacitad*|implementad*|aumentad*|desplegad*|ratificad*|organizad*|contribuid*|particip*|desarrollad*|fortalecid*|orgull*|consolid*|pusimos|puesto en marcha|aprob*|redujo|reducid*|conseguid*',
  example:
    'por ejemplo|tales como|tal como|ejemplo*|en particular|a saber|como|entre ellos|entre otros|incluid*|incluyendo|caso de|casos de|ilustr*|según|estadístic*|estudio*|visita*',
  increase: 'aument*|alza|más de|crec*|duplic*|triplic*|por ciento|número de|mayoría|mitad|tercio*|al menos|cerca de|unos|alrededor',
  resolution: 'resoluci*|párrafo*|carta|convenci*|tratado*|protocolo*|artículo*|derecho internacional|acuerdo*|declaración|pacto*',
  document: 'informe|nota|carta de fecha|documento|texto|proyecto de',
  women: 'mujer*|niña*|género|femenin*|feminist*|madres',
  peace:
    'mantenimiento de la paz|consolidación de la paz|paz|mediaci*|reconcili*|misión*|mision*|mandato*|desarme|alto el fuego|negoci*|diálogo*|eleccion*',
  plan: 'plan de acción|plan nacional|plan*|estrategi*|programa*|iniciativa*|polític*|proyecto*|marco|hoja de ruta|ley|leyes|legislación|fondo*|conferencia*|cumbre*|centro*|taller*|formación|capacitación',
  they: 'ellos|ellas|él|ella|su|sus|otros|quien*|aquell*|régimen|autoridades|líderes',
  it: 'es|hay|esto es|son|está|ello',
  that: 'que|cual|cuales|cuyo*',
  opening:
    'primero|en primer lugar|segundo|en segundo lugar|tercero|en tercer lugar|por último|finalmente|en conclusión|para concluir|además|asimismo|también|igualmente|a este respecto|en este sentido|en ese sentido|en este contexto|por nuestra parte|por su parte|con ese fin|para ello',
}
