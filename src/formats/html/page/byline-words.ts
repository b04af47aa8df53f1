/** What stands before names: "By", "Text:", "Author of the article:", "Propos recueillis par". */
export const bylineLead =
  /^(?:(?:(?:(?:an?|une?|eine?)\s)?(?:written|words|story|text|texte?|posted|reported|published|review|analysis|opinion|article|report|reporting|interview|entretien|propos recueillis|kommentar|analyse|gastbeitrag|essay|kolumne|reportage|rédigé|publié|escrito|redazione|geschrieben|skrevet|skriven|tekst|protokoll|aufgezeichnet|napisał[ao]?)\s+)?(?:by|von|par|por|di|door|av|af|de)|author of the article|auth?ors?|autore?n?|autorin|auteurs?|autore?s?|text|texto?|texte|testo|tekst|protokoll|interview|oprac\.?|opr\.|opracowanie|redakcja|napsal[ai]?|автор|автори|autor|текст|(?:view|read|see|find|show)\s(?:all|more|other)\s(?:posts|articles|stories|news|content|work|from)?\s?(?:by|from|of)|(?:more|all|other)\s(?:posts|articles|stories|news)\s(?:by|from|of)|posts\sby)(?:\s*[:：]\s*|\s+)(?=\S)/iu

/** The same in scripts that set no space behind it. */
export const denseLead =
  /^(?:(?:作者|撰文|執筆|文責|記者|记者|編集|编辑|取材・文|文)\s*[:：・/／|｜]|(?:بقلم|كتبت?|إعداد)\s*[:：]?(?=\s))\s*/u
export const denseJob = /\s?(?:記者|记者|特派員|編集委員|報導|报道)$/u

/** Who stands before a name without one: "our correspondent", "dal nostro inviato". */
export const ofHouse =
  /^(?:our (?:own )?|unser(?:e[mnr]?)? |dal nostro |de notre |de nuestr[oa] |van onze |do nosso )(?:\p{L}+ ){0,2}?(?:correspondent|reporter|inviat[oa]|corrispondente|correspondante?|envoyée? spéciale?|enviad[oa](?: especial)?|corresponsal|korrespondent(?:en|in)?|redakteur(?:s|in)?|verslaggever|correspondente|mitarbeiter(?:s|in)?)(?:\s(?:a|à|in|en|em|aus)\s\p{Lu}\p{L}+)?(?:\s*[:,]\s*|\s+|$)/iu

/** A job or a place behind a name, which is no name itself. */
export const job =
  /\b(?:reporter|editor|correspondent|writer|journalist|columnist|contributor|producer|analyst|chief|staff|bureau|desk|redakteur(?:in)?|korrespondent(?:in)?|volontär(?:in)?|corresponsal|redactor|redactora|correspondant|journaliste|specialist|critic|critics|director|senior|photographer|photojournalist|fotograf|professor|lecturer|fellow|managing|deputy|news team)\b/iu

const fields =
  'assistant|sports?|politics|political|business|news|culture|science|health|education|environment|climate|foreign|national|local|crime|court|city|state|economics?|technology|tech|arts|features|opinion|investigative|digital|night|world|europe|transport|media|money|travel|food|video|data|general|junior|lead|special|community'
const jobs =
  'reporter|editor|correspondent|writer|journalist|columnist|contributor|photojournalist|photographer|fotograf|journaliste|redakteurin|redakteur|korrespondentin|korrespondent|reporterin'

/** Fields that such a job is in: the line names the job alone. */
export const jobField = new RegExp(String.raw`\b(?:${fields})\b`, 'iu')

/** Jobs right behind a name, with nothing between. */
export const trailingJobs = new RegExp(
  String.raw`(?:\s(?:senior|chief|staff|managing|deputy|associate|contributing|freelance|${fields}|${jobs}))*\s(?:${jobs})$`,
  'iu',
)

/** A button behind a name. */
export const followButton = /\s(?:follow(?:ing)?|folgen|seguir|suivre|segui|følg|volg)$/iu

/** What links and lists beside names say. */
export const besideNames =
  /^(?:(?:ver|view|see|voir|alle?|all|más|mas|more|read|follow|zum|zur|mehr|leia|leggi|lees|contact|e-?mail|share|send|subscribe|biography?|profile?)\s.*|follow(?:ing)?|paid|subscribe|share|(?:agenc(?:y|ies|ias)|agenturen|agences|agenzie|wires?|wire (?:services?|reports?)|news (?:agencies|services?)|and agencies|(?:a |\d+ )?(?:min(?:ute)?|hour|day|week)s? ago|(?:\d+\s?[-–]\s?)?\d+ min(?:ute)?s?\.?(?: read)?))$/iu

const weekday =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)'

/** When the story was published, printed behind the names. */
export const dated = new RegExp(
  String.raw`[\s,|·•∙–—-]*(?:(?<!\p{L})${weekday},?\s)?(?:(?<!\p{L})(?:(?:first|zuerst|erstmals|originally)\s)?(?:published|updated|posted|last|modified|on|am|publié|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|publisert|oppdatert|publicerad|uppdaterad|today|yesterday)(?!\p{L})\s*:?.*\d.*|\(?\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\b\d{1,2}:\d{2}\b.*|\b\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}.*|(?<!\p{L})\p{Lu}\p{L}{2,8}\.?\s\d{1,2},?\s\d{4}.*)$`,
  'iu',
)

/** Who made the picture is not who wrote the story. */
export const ofPicture =
  /^(?:foto|photo|fotos|photos|fot|bild|bilder|image|picture|illustration|zdjęcia|kuvat?|billeder?)(?:graph|graf|s)?(?:\s(?:by|von|par|di))?\s?[.:：/©]/iu
/** The same behind a name. */
export const asPhotographer =
  /\((?:foto|photo|fot|bild|bilder|video|illustration|illustrasjon|grafik|grafikk|graphic|zdjęcia|kuvat?)(?:graf|grafie|graphs?|graphies?|s)?\)/iu
/** A second label in one line: "Text: Ada Quill Foto: Pia Holm". */
export const pictureLabel = /\s+(?=(?:foto|photo|fotos|photos|bild|bilder|zdjęcia|kuvat?)s?\s?[:：])/iu

/** Who did something else than write. */
export const otherWork =
  /^(?:(?:medically|expert|clinically) )?(?:reviewed|fact[- ]checked|edited|translated|photographs?|photography|photos|illustrations?|video|graphics?)\s(?:by|von|par|por)\b/iu
