import type { CueTerms } from './cue.ts'

/** Cue terms of English, as statements in the Council use them. */
export const english: CueTerms = {
  we: 'we|us|ourselves',
  i: 'i|me|myself',
  our: 'our|ours|my|mine',
  own: 'my delegation|my country|my government|my state|my nation|my mission|our delegation|our country|our government|our people|our side|my side|my minister|my prime minister|my president|the government of|our nation|my office|our office|our forces|our armed forces|our embassy|our president|our minister*|our authorities|its part|our part|my part|our own|our national|my own',
  collective:
    'international community|member states|all states|the council|security council|all of us|all parties|the parties|stakeholders|the world|states|governments|everyone|all actors|humanity|we all|each of us|together|collectively|collective|parties to|both sides|donors|our shared|our common|all countries|partners',
  un: 'united nations|the secretariat|the organization|the mission|the secretary general|un women|the special representative|the special envoy|the commission|the committee|peacekeepers|peacekeeping mission*|the system|the department*',
  group:
    'the union|european union|african union|the group|our group|the alliance|the league|nordic|the movement|the network|the countries of|member states of|our members|its member states',
  will: 'will|shall|ll|won',
  going: 'going to|about to|due to be|set to|is to|are to|scheduled to|in the process of',
  would: 'would|could|might|may|can|cannot',
  soon: 'soon|next year|next month|next week|next months|next years|coming years|coming months|coming weeks|coming days|coming year|years to come|going forward|moving forward|in the future|tomorrow|shortly|over the next|next two|next three|next four|next five|in the near future|this year|later this|forthcoming|upcoming|from now on|in the months ahead|ahead|by the end of|by next',
  commit:
    'committed to|commit to|committed itself|commits to|commits itself|commit ourselves|commit itself|is committed|are committed|am committed|remain* committed|fully committed|strongly committed|deeply committed|firmly committed|our commitment*|my commitment|its commitment*|commitment of my|commitment to|country commitment|s commitment|commitment*|pledg*|undertak*|undertook|vow*|dedicated to|dedicat*|devot*|committed|commit|solemn obligation|duty bound',
  ready:
    'ready to|stands ready|stand ready|ready|prepared to|preparedness|readiness|willing|willingness|open to|available to|happy to|disposed|at the disposal|eager to|keen to|glad to|pleased to offer|offer*',
  determined:
    'determined|determination|resolved to|resolve to|resolute*|steadfast*|unwavering|unflinching|unshakeable|firmly|stand firm|adher*|attached to|attachment',
  intend:
    'intend*|intention*|plan to|plans to|planning to|aim to|aims to|aiming to|we aim|seek to|seeks to|seeking to|propose to|expect to|expects to|expected to|hopes to|look* to|envisag*|want to|wants to|wish to|wishes to',
  continue:
    'continue*|continuing|keep*|going on|pursue*|pursuing|maintain*|carry on|persist*|sustain*|further|will not stop|not relent|not cease|ongoing',
  remain: 'remain*|still|stay*|as always|always|has always been|have always been',
  reaffirm: 'reaffirm*|reiterat*|renew*|restat*|recommit*|confirm*|affirm*|repeat|once again|once more|again',
  strive:
    'spare no effort*|spares no effort*|every effort|all efforts|all our efforts|utmost|do our best|our best|do everything|do all|do our part|doing its part|play our part|its part|play a constructive|play its|play our|strive*|striving|endeavour*|work tirelessly|tirelessly|do more|best efforts|everything possible|all we can|everything we can|all in our|make every|at the forefront',
  assure:
    'assure*|count on|rely on|guarantee*|rest assured|our full support|my full support|full support|full cooperation|have the support|have our',
  announce:
    'announce*|announcing|announcement|have decided|has decided|decided to|decision to|recently decided|decided|agreed to|are releasing|is releasing|am releasing|releasing|allocat*|earmark*',
  contribute:
    'contribut*|provid*|fund*|financ*|donat*|deploy*|host*|train*|assist*|help*|share|sharing|give|giving|grant*|invest*|double|doubling|dispatch*|send|sending|deliver*',
  act: 'establish*|adopt*|launch*|implement*|creat*|develop*|build*|organiz*|convene*|hold|held|set up|setting up|promot*|strengthen*|enhanc*|increas*|improv*|ensur*|protect*|prevent*|address*|engag*|work* with|working|cooperat*|collaborat*|advocat*|champion*|lead|leading|join*|participat*|enact*|ratif*|sign*|introduc*|appoint*|conduct*|integrat*|mainstream*|accelerat*|step up|stepping up|scale up|work to|work towards|work on|work closely',
  support:
    'support*|back|backing|stand by|stands by|stand with|stands with|stand alongside|solidarity|standing by|standing with|at the side of|on the side of',
  must: 'must|ought|have to|has to|required to|cannot afford|have a duty|have an obligation|have a responsibility|obliged|no alternative|responsib*',
  should: 'should|needs|need|needs to|need to|needed|better',
  letus: 'let us|let s|it is time|the time has come|it is high time|now is the time|time to|time for',
  call: 'call* on|call* upon|call* for|urge*|urging|appeal*|encourag*|request*|demand*|implore|exhort|invite*|ask*|insist*|calling|call|plead',
  important:
    'important|importance|crucial|essential|vital|necessary|imperative|critical|indispensable|key to|fundamental|paramount|urgent*|incumbent|priority|priorities|central to|play a role|key role',
  propose: 'recommend*|propos*|suggest*|advis*|solution*|recommendation*|way forward|consider|step* should',
  hope: 'hope*|hoping|look forward|looks forward|looking forward|trust|expect that|expectation*|confident|optimis*|dream*',
  welcome:
    'welcom*|commend*|applaud*|appreciat*|prais*|pay tribute|tribute|salute|acknowledge*|recogni*|honour*|pleased to see|encouraged by|heartened',
  thank:
    'thank*|grateful|gratitude|congratulat*|express* appreciation|like to begin|wish to begin|for convening|for organizing|for her briefing|for his briefing|for their briefings|briefing*|presidency|mr president|madam president',
  note: 'believe*|believ*|emphasi*|stress*|underscor*|underlin*|highlight*|note*|point out|think|view|conviction|convinced|consider* that|recall*|clear that|know|state that|say that|mention*',
  align: 'align*|associat* ourselves|associates itself|associate itself|subscrib*|echo*|agree with|concur|on behalf of|joins the',
  concern:
    'concern*|condemn*|deplor*|alarm*|regret*|worr*|deeply troubl*|appalled|outrage*|denounc*|saddened|disturb*|unacceptable|reject*',
  was: 'was|were|had|did|been|ago|last year|last month|last week|yesterday|previous*|earlier|in the past|since|recently|began|became|came|took|made|led|gave|brought|saw|met|held|went|grew|rose',
  have: 'has|have|having',
  being: 'is *ing|are *ing|am *ing|is currently|are currently|currently|is already|already|today|at present|now',
  ed: '*ed',
  neg: 'not|no|never|neither|nor|without|none|nothing|cannot|t',
  if: 'if|unless|provided that|should the|in case|whether|as long as|once',
  question: '?|how can|what can|why|who will|how do',
  but: 'but|however|yet|although|though|despite|nevertheless|unfortunately|regrettably|while|nonetheless|notwithstanding|in spite of|sadly|at the same time|on the other hand',
  gap: 'lack|lacks|lacking|lack of|insufficient*|inadequate*|absence|absent|gap|gaps|shortfall*|shortage*|underfund*|underrepresent*|under representation|underrepresentation|under represented|unimplemented|fail*|failure*|too few|too little|too slow|slow|far from|not enough|not yet|has yet|have yet|missing|limited|remains low|still low|remains limited|weak*|unmet|neglect*|overlook*|ignored|stalled|delay*|impunity|much remains|more needs|more remains|fall short|falls short|falling short|fell short|inaction|paralysis|unable|inability|incomplete|only a few|only one|stagnat*|rhetoric|outstanding|unresolved|uneven|marginal*|ineffective|deficit*|deficien*|double standard*|underutilized|silos|fragmented|no progress|little progress',
  harm: 'violen*|kill*|death*|died|murder*|rape*|sexual|attack*|terror*|conflict*|war|wars|crisis|crises|threat*|suffer*|victim*|abuse*|violat*|atrocit*|massacre*|displac*|refugee*|famine|hunger|starv*|poverty|disease|pandemic|exploit*|traffick*|abduct*|kidnap*|torture*|destr*|bomb*|shell*|aggression|occup*|injur*|casualt*|hostilit*|extremis*|radicali*|insecurity|instability|persecut*|intimidat*|harass*|genocide|blood*|tragic|tragedy|devastat*|dire|catastroph*|plight|siege|clashes|armed groups|militia*|hatred|slavery|boko haram|isil|al shabaab|escalat*|worsen*|deteriorat*',
  obstacle:
    'challenge*|obstacle*|barrier*|difficult*|impede*|impediment*|hinder*|hamper*|obstruct*|undermin*|constraint*|problem*|vulnerab*|fragil*|discriminat*|exclu*|inequal*|stereotyp*|jeopard*|threaten*|complex|complicated|burden*|prevent us|prevent women|restrict*|denied|deny|disproportionate*|risk*|exacerbat*|fear*|root cause*|remains a|remain a|serious|grave|severe',
  achieve:
    'progress|success*|achiev*|accomplish*|milestone*|breakthrough*|result*|advance*|improve*|made possible|contributed to|led to|thanks to|landmark|historic|first time|for the first|first ever|record|gains|best practice*|positive|completed|has become|have become|proud|fruitful|effective|significant|enabled|reached|concluded|signed|elected|appointed|established|adopted|launched|created|trained|supported|provided|implemented|increased|deployed|ratified|hosted|organized|convened|helped|played|introduced|enacted|contributed|participated|developed|co sponsored|sponsored|funded|strengthened|agreement was',
  example:
    'for example|for instance|such as|example*|including|in particular|namely|as in|the case of|cases of|illustrat*|e g|among others|one of|story|named|called|a case in point|visit to|met with|according to|statistics|study|report shows|data',
  increase:
    'increase*|increasing|rise|rising|more than|over|grow*|double*|triple*|highest|largest|percent|per cent|number of|majority|half of|third of|at least|some',
  resolution:
    'resolution*|res|paragraph|charter|convention|treaty|protocol|article|international law|presidential statement|declaration|agenda 2030',
  document: 'report|note|letter|document|concept note|statement|text|draft',
  women: 'women|woman|girls|girl|gender|female|feminist|mothers',
  peace:
    'peacekeep*|peacebuild*|peace|mediation|reconcil*|mission*|mandate*|disarm*|ceasefire|negotiat*|dialogue|political solution|elections',
  plan: 'action plan*|national plan*|strategy|strategies|programme*|initiative*|policy|policies|project*|framework|roadmap|law|legislation|fund|conference|summit|centre|workshop*|training',
  they: 'they|he|she|their|his|her|its|them|those|others|who|government of|authorities|regime|side|leaders',
  it: 'it is|there is|there are|this is|that is|these are|it',
  that: 'that|which',
  opening:
    'first|firstly|second|secondly|third|thirdly|fourth|finally|lastly|in conclusion|to conclude|moreover|furthermore|in addition|also|in that regard|in this regard|in that context|for our part|for its part|on our part|to that end|to this end',
}
