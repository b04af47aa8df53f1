import type {ParsedPassage} from '../../story/passage.ts'

/** The line that mail programs write above what they quote. */
const quoteIntroduction =
  /^(?:(?:On|Am|Le|El|Il|Em|Op|Den|På)\s.{6,160}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\b.{0,80}:|-{2,12}\s?(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Messaggio originale|Mensagem original)\s?-{2,12})$/iu
/** The line that mail programs write above what they hand on. */
export const forwardMark =
  /^(?:-{2,12}\s?(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Messaggio inoltrato|Mensagem encaminhada|Doorgestuurd bericht)\s?-{2,12}|Begin forwarded message:|Anfang der weitergeleiteten (?:Nachricht|E-Mail):|Début du message (?:réexpédié|transféré)\s?:)$/iu
const headerLine =
  /^(?:From|To|Cc|Date|Sent|Subject|Reply-To|Von|An|Datum|Gesendet|Betreff|De|À|Objet|Envoyé|Para|Asunto|Enviado|Fecha|Da|A|Oggetto|Inviato)\s?:\s/u
const sentFrom =
  /^(?:Sent from (?:my |Yahoo|Outlook|Mail\b|Samsung)|Get Outlook for|Von meinem \S+ gesendet|Envoyé de mon|Enviado desde mi|Inviato da)\b.{0,60}$/iu
const legal =
  /\b(?:this (?:e-?mail|message|communication|transmission)|e-?mail (?:message )?and any (?:files|attachments)|confidentiality notice|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail|mél)|este (?:mensaje|correo)|questo messaggio|esta mensagem)\b.{0,400}\b(?:confidential|privileged|intended (?:only|solely|for)|intended recipient|vertraulich|bestimmt|confidentiel|destinataire|confidencial|destinatario|riservat|destinatário|not necessarily (?:represent|reflect))/isu
const environment =
  /^(?:please consider the environment|think before you print|bitte denken sie an die umwelt|p.{0,3}before printing)\b/iu
const subscription =
  /^(?:(?:to )?unsubscribe\b|click here to unsubscribe|you (?:are receiving|received) this (?:e-?mail|message)|update your (?:e-?mail )?preferences|manage your subscription|view (?:this e-?mail|it) in (?:your|a) browser|abmelden|newsletter abbestellen|se désabonner|darse de baja)/iu
const noMore =
  /^(?:(?:wenn|falls|sollten) sie\b(?=[^.]{0,120}\b(?:nicht mehr|keine)\b)(?=[^.]{0,120}(?:mails?|newsletter|mitteilungen|informationen)\b)[^.]{0,160}\b(?:erhalten|empfangen)\b|if you (?:no longer wish|do not wish|don['’]t want) to receive\b|si vous ne (?:souhaitez|désirez|voulez) plus recevoir\b|si (?:ya )?no desea (?:seguir )?recib|se non (?:desider|vuo)\p{L}{1,4} più ricevere\b)/iu
const salutation =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|sehr geehrte[rs]?|liebe[rs]?|hallo|guten (?:tag|morgen)|bonjour|bonsoir|chère?s?|hola|estimad[oa]s?|buenos días|buongiorno|gentil[ei]|car[oiae]|beste|geachte|olá|prezad[oa]s?)\b[^.?]{0,60}[,!:]?$/iu
const goodbye =
  /^(?:(?:best|kind|warm|many) (?:regards|wishes|thanks)|regards|thanks|thank you|cheers|yours (?:sincerely|faithfully|truly)|sincerely|best|mit (?:freundlichen|besten|herzlichen) grüßen|viele grüße|beste grüße|cordialement|bien à vous|saludos|un saludo|atentamente|cordiali saluti|distinti saluti|met vriendelijke groet|atenciosamente)\b[^.?]{0,40}[,!]?$/iu
const listRule = /^_{20,}$/u

/** Passages at the head in which a salutation stands, and at the end from the sender's goodbye on. */
const greetingLength = 2
const goodbyeLength = 8

/** Passages at the end in which a signature is taken for one. */
const longestSignature = 20

/** Marks what mail programs, lists and lawyers add to a mail; what is marked already stays so. */
export function markFurniture(passages: readonly ParsedPassage[]): ParsedPassage[] {
  const farewell = passages.findLastIndex(({text}) => goodbye.test(text))
  const isFarewell = (index: number): boolean =>
    farewell > 0 &&
    passages.length - farewell <= goodbyeLength &&
    index >= farewell &&
    (passages[index]?.text.length ?? 0) < 100
  const marked = passages.map((passage, index) =>
    isFurniture(passage.text) || (index < greetingLength && salutation.test(passage.text)) || isFarewell(index)
      ? furniture(passage)
      : passage,
  )
  const forward = marked.findIndex(({text}) => forwardMark.test(text))
  const afterForward = forward < 0 ? marked : markHeaders(marked, forward)
  const quote = afterForward.findIndex(({text}) => quoteIntroduction.test(text))
  // Above what is quoted stands what is new; where nothing does, the quoted mail is what was sent.
  const hasOwn = afterForward
    .slice(0, Math.max(0, quote))
    .some(({role, text}) => role === undefined && text.includes(' '))
  const afterQuote =
    quote < 0 ? afterForward : hasOwn ? markFrom(afterForward, quote) : markHeaders(afterForward, quote)
  const quoted = afterQuote.some(({role, text}) => role === undefined && !text.startsWith('>'))
    ? afterQuote.map((passage) => (passage.text.startsWith('>') ? furniture(passage) : passage))
    : afterQuote
  const signature = quoted.findLastIndex(({text}) => text === '--' || listRule.test(text))
  return signature >= 0 && quoted.length - signature <= longestSignature ? markFrom(quoted, signature) : quoted
}

/** What its sender wrote above the copy that a mail hands over. */
const covering =
  /^(?:please (?:find|see)|(?:i )?(?:hope|trust) (?:this|you|all)|attached|below (?:is|are|you)|see below|i(?:['’]m| am) (?:sending|attaching|pleased)|anbei|im anhang|nachfolgend|veuillez trouver|vous trouverez|ci-(?:joint|dessous)|adjunto|le env[íi]o|in allegato|bijgevoegd)\b[^]{0,200}$/iu
const coveringLength = 4

/**
 * Marks salutation, covering lines and goodbye where a mail was pasted whole: its first line is a salutation. With no comma
 * behind it that may be a headline ("Hello, Dolly returns!"), unless there is more of a mail.
 */
export function markLetter(passages: ParsedPassage[]): ParsedPassage[] {
  const first = passages[0]?.text ?? ''
  if (!/[,!:]$/u.test(first) || !salutation.test(first) || passages.length < coveringLength) return passages
  const isMail =
    first.endsWith(',') ||
    passages.slice(1, coveringLength).some(({text}) => covering.test(text)) ||
    passages.slice(-goodbyeLength).some(({text}) => goodbye.test(text))
  if (!isMail) return passages
  return markFurniture(passages).map((passage, index) =>
    index < coveringLength && covering.test(passage.text) ? furniture(passage) : passage,
  )
}

const isFurniture = (text: string): boolean =>
  text.length < 6000 &&
  (sentFrom.test(text) ||
    environment.test(text) ||
    subscription.test(text) ||
    noMore.test(text) ||
    legal.test(text.slice(0, 1000)))

/** The mark itself and the headers of the mail below it. */
function markHeaders(passages: readonly ParsedPassage[], mark: number): ParsedPassage[] {
  let end = mark + 1
  while (end < passages.length && headerLine.test(passages[end]?.text ?? '')) end++
  return passages.map((passage, index) => (index >= mark && index < end ? furniture(passage) : passage))
}

const markFrom = (passages: readonly ParsedPassage[], start: number): ParsedPassage[] =>
  passages.map((passage, index) => (index >= start ? furniture(passage) : passage))

const furniture = (passage: ParsedPassage): ParsedPassage => ({...passage, role: 'furniture'})
