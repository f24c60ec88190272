"""The English words by which roles, bodies, events and speech are known; general vocabulary, no names of the day."""

from __future__ import annotations

from generator.sources.wording import word_set

# The noun at the end of a role: "Deputy Prime >Minister<", ">spokesperson< for the Ministry".
ROLE_HEADS = word_set("""
minister ministers premier president chancellor ambassador ambassador-designate secretary secretary-general
undersecretary under-secretary under-secretary-general director director-general chair chairman chairwoman
chairperson co-chair commissioner spokesperson spokesman spokeswoman governor mayor king queen prince princess
senator representative envoy consul consul-general commander general admiral chief head ceo professor judge
justice delegate coordinator co-ordinator adviser advisor rapporteur administrator attaché negotiator founder
co-founder rector dean economist analyst officer speaker leader counsellor counselor commissioner-general
vice-president vice-minister vice-chair vice-chancellor ombudsman ombudsperson inspector auditor comptroller
treasurer cardinal pope archbishop bishop emir sultan sheikh monarch lieutenant colonel commodore elder
captain major brigadier manager moderator editor researcher scientist engineer diplomat lawyer prosecutor
nurse banker businessman businesswoman entrepreneur counterpart activist physician architect superintendent
registrar co-chairman co-chairwoman convener convenor curator harbourmaster magistrate archivist meteorologist
seismologist volcanologist epidemiologist biologist geologist oceanographer ecologist hydrologist veterinarian
surgeon attorney politician deputy expert fellow historian statistician poet author writer journalist pm
predecessor successor teacher taoiseach chieftain vice-premier undersecretary-general reporter nuncio
amir ruler councillor councilor regent tánaiste taoiseach vicar bailiff solicitor constable
sergeant corporal headman headwoman abbot abbess patriarch rabbi imam mufti
brigadier-general analysts directors ministers advisers envoys ombudsmen midwife trainer
journalists activists ambassadors presidents senators professors researchers
commissioners secretaries experts governors mayors consuls chancellors premiers spokespersons co-chairs co-founders
rapporteurs rectors nuncios judges justices curators commanders
""")
# What may stand before the head of a role without a capital or together with it.
ROLE_MODIFIERS = word_set("""
prime deputy vice first second third 1st 2nd 3rd acting interim permanent special former senior associate
assistant executive chief foreign defence defense finance trade interior home justice health education economy
environment energy agriculture culture transport labour labor digital science technology state high principal
lead new current then outgoing incoming honorary joint parliamentary political press general chargé resident
non-resident federal royal national regional personal un eu us uk nato managing non-executive supreme grand
crown lord under cabinet union external european african international global career seasoned veteran
prominent retired designate elect country field programme project resident shadow opposition extraordinary
plenipotentiary
""")
HONORIFICS = word_set("""
mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady h.e. he. hon hon. mx mx. rt rev rev. excellency
sheikha sheikh shri smt smt. datuk tan dato dato' dato’ datin puan frau herr madame monsieur señor señora sra
sra. sr. doña don mme mme. mlle mlle. pan pani hon. gen gen. col col. lt lt. maj maj. capt capt. sgt sgt. adm
adm. amb amb. sen sen. honourable honorable hon'ble hon’ble majesty highness holiness eminence sister rep. eng.
ing. brig. fr. baroness baron viscount viscountess seri tun messrs pehin haji hajah hj hj. hjh alhaji alhaja
hajia mallam pengiran dayang sheik shaikh shaikha shaykh shaykha ustaz maulana monsignor mgr msgr atty atty.
engr engr. dra. dott. fru dhr mevr daw rt. ladyship lordship sayyid sayyida sayed syed
madam rra mma ratu cik
""")

# Nouns that name a body, first ("Ministry of ...") or last ("... Council").
BODY_HEADS = word_set("""
ministry department agency institute university council committee commission bank fund organisation
organization association authority office union group embassy consulate parliament assembly court bureau
centre center foundation federation alliance secretariat board service services corporation company press news
party network division directorate directorate-general unit academy college school hospital society
institution delegation mission government administration inspectorate panel tribunal
orchestra theatre archives clinic cooperative treasury chancellery constabulary coastguard
police navy army force forces guard
command cabinet senate congress chamber club league trust museum library laboratory observatory registry
radio television broadcaster
exchange consortium cross crescent coalition bloc community taskforce branch team inc inc. ltd ltd. llc plc
gmbh s.a. co. corp corp. airlines airways railways post times agencies ministries tribune herald gazette
chronicle section universitet universität universidad université ministère ministerio instituto institut
corporación coopérative cooperativa gesellschaft agence agencia cancillería fundación fundação fondation stiftung
representation enterprises systems technologies industries holdings holding shipyard shipyards
laboratories solutions motors movement
municipality conservatory conservatoire polytechnic lyceum confederation church diocese archdiocese synod choir band
ensemble philharmonic ballet battalion brigade regiment squadron gendarmerie militia caucus guild faculty
consulate-general hospice infirmary co-operative co-op refinery penitentiary collective presidium observatory
centres centers
""")
# Nouns that name a body in other languages.
FOREIGN_HEADS = word_set("""
coopérative coopératives cooperativa gesellschaft agence agencia agenzia agência cancillería ministerio ministère
ministério ministero instituto institut istituto università universidad universidade université universität
universitet universiteit associação asociación associazione fundación fundação fondation fondazione stiftung
stichting behörde bundesamt comisión comissão commissione conseil consejo conselho consiglio banco banque banca
centro médecins reporters avocats corporación empresa société sociedad sociedade società secretaría secretaria
secrétariat direction dirección câmara cámara chambre verband verein akademie academia académie museo musée
ayuntamiento alcaldía mairie préfecture prefeitura gobernación defensoría fiscalía procuraduría registraduría
oficina gabinete departamento unidad subsecretaría vicepresidencia embajada ambassade embaixada consulado consulat
stadtwerke sparkasse landesbank
""")
# Bodies that are named only together with something: alone, or after a small word, they are common nouns.
WEAK_BODY_HEADS = word_set("""
group press news party network division section unit service services team force forces board office school
post times community branch guard command union fund mission government administration
band church brigade squadron regiment battalion collective guild choir ensemble
""")
# Capitalised names that look like bodies and are none: papers, agreements, plans, occasions.
NOT_BODIES = word_set("""
agreement memorandum treaty convention protocol declaration statement act law bill plan programme program
strategy policy initiative report index summit conference meeting session forum dialogue talks round ceremony
assistance framework charter roadmap day week year decade week prize award licence license resolution pact
accord compact principles guidelines understanding goals goal agenda project scheme visa passport intelligence
technology economy cooperation diplomacy security building complex hall palace hotel airport square street
road avenue house base
""")
# Bodies that everybody knows by their letters.
KNOWN_BODIES = word_set("""
UN EU NATO ASEAN APEC WTO WHO IMF OECD IAEA UNESCO UNICEF UNHCR UNDP UNEP UNFPA OSCE ILO FAO WFP ICC ICJ IMO
ITU ICAO WIPO UNODC UNIDO UNCTAD OPEC ECOWAS CARICOM MERCOSUR SADC GCC OAS EFTA AfDB ADB AIIB EBRD EIB OPCW
ICRC IFRC IOM UNRWA G7 G20 BRICS ICCROM ICOMOS INTERPOL OCHA OHCHR UNAIDS UNOPS UNDRR UNITAR UNECE UNFCCC IPCC IFAD
IRENA IGAD SAARC BIMSTEC ODIHR ICESCO CELAC PAHO ECLAC ESCAP CERN GAVI CITES IUCN WMO WCO OIC
""")

# Nouns that name an occasion.
EVENT_HEADS = word_set("""
summit session forum conference meeting ceremony talks dialogue consultation consultations symposium workshop
assembly round visit exhibition expo festival games election elections referendum seminar congress hearing
briefing reception hackathon commemoration anniversary inauguration signing launch negotiations exercise tour
fair gala webinar retreat discussions convention trilateral bilateral premiere opening installation
ministerial days week lecture dinner luncheon roundtable concert
""")
# Occasions that are rarely named as such without a capital.
STRONG_EVENT_HEADS = word_set("""
summit session forum conference ceremony meeting talks dialogue consultations symposium workshop visit seminar
signing discussions exhibition expo round hearing congress assembly inauguration negotiations webinar
reception exercise elections referendum anniversary opening launch election installation
""")
# What befalls people or papers, as a noun: it has a day though nobody held it.
INCIDENTS = word_set("""
attack attacks explosion eruption earthquake accident rescue sinking crash collapse ratification arrival departure
handover appointment resignation assassination bombing shooting outbreak cyclone typhoon hurricane loss landing
publication adoption signature expiry abduction kidnapping ambush strike raid raids entry dinner lecture ballot
""")
HAPPENING = word_set("""
held hold holds holding hosted host hosts hosting signed sign signs signing met meets visited visit visits
convened convene convenes launched launch launches launching inaugurated opened opens open attended attend
attends took takes takes-place place scheduled announced began begins begin concluded concludes ended entered
enters adopted adopt unveiled travelled traveled arrived arrives arrive ratified celebrated marked marks
discussed discuss discusses cover covers gathered gather consist consists released formed forming established
reviewed participate participated participates welcomed addressed spoke speak speaks received receives arrived
handed returned award awards awarded presented present presents published publish appear appears travel
travels double join joins joined met take takes report reports reopened hand exchanged agreed postponed
cancelled canceled start starts started reopen reopens resume resumes close closes closed apply applies
chaired co-hosted co-chaired presented inaugurate reached reach reaches approved endorsed appointed elected
installed commissioned completed resumed resigned led voted votes decided raised ruled upheld dismissed sentenced
convicted acquitted fined overturned annulled ordered struck killed injured erupted collapsed sank
leaves depart departs departed flies flew
""")

SPEECH_VERBS = word_set("""
said says say saying adding stating stated states state added adds noted notes told tells stressed stresses
emphasised emphasized emphasises emphasizes remarked remarks commented comments explained explains declared
declares announced announces continued concluded concludes warned warns argued argues asked replied responded
insisted underlined underlines underscored underscores highlighted highlights recalled recalls reiterated
reiterates affirmed affirms observed observes wrote writes pointed called calls described describes praised
welcomed urged urges expressed acknowledged admitted cautioned predicted promised pledged reaffirmed remarked
quipped exclaimed according opened closed
""")
# Speech verbs that may also introduce a name in quotation marks ("called", "opened").
WEAK_SPEECH_VERBS = word_set("""
called calls described describes praised welcomed opened closed announced announces pointed highlighted
highlights states state notes according
""")

# Further verbs that lead to somebody's words; elsewhere they tell what was done.
QUOTING_VERBS = (SPEECH_VERBS - {"according", "opened", "closed", "called", "calls", "state"}) | word_set("""
advised advises suggested suggests joked jokes recounted recounts testified testifies confirmed confirms reminded
reminds assured assures claimed claims contended contends maintained maintains conceded concedes proclaimed
proclaims wondered wonders vowed vows swore countered counters retorted summarised summarized posted tweeted
clarified clarifies elaborated elaborates quoted quotes reflected reflects appealed appeals professed asserted
asserts mused believes replies responds interjected recited exclaims joked read reads writes writing asks reported
regretted regrets lamented laments deplored deplores
asking urging warning telling advising explaining noting thanked enthused volunteered murmured laughed smiled
""")

PRONOUNS = word_set("""
it he she they this that these those such its his her their him them
""")
# Openings that lean on the sentence before.
CONNECTIVES = word_set("""
additionally furthermore moreover also however but and or so therefore thus meanwhile likewise similarly
instead nevertheless finally then
""")

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
# Capitalised words at the beginning of a sentence or heading that are no part of a name.
OPENERS = word_set("""
the a an in on at by for from with to of as and but or if when while during after before since this that these
those it he she they we i you our his her their its both all each every many most some other another such
according however meanwhile furthermore additionally moreover also today yesterday tomorrow there here what
who why how where which can will would should may must today's no not yes under over between among through
within following despite although because speaking asked welcoming addressing joined accompanied addition
""")
