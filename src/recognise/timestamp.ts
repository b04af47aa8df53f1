/** Words that a line made of nothing but times and dates can hold, in the languages of the wires read. */
const words = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  januar jänner februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr juil
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus maj augusti desember
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì sabato domenica
  mandag tirsdag onsdag torsdag fredag lördag söndag måndag tisdag lørdag søndag
  am pm a.m p.m a.m. p.m. noon midnight et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst aest z eastern central mountain pacific standard daylight time
  read reading published updated posted first last modified created date on at the of by ago just now today yesterday minutes minute hours hour days day weeks week months month years year min mins hrs hr
  veröffentlicht aktualisiert publiziert erschienen zuletzt zuerst stand am um uhr vor stunden stunde tagen tag minuten heute gestern
  publié mis mise à jour modifié le la il y a heures jours h mn lecture publicado actualizado actualización el de del a las hora horas hace días minutos
  atualizado em às há dias pubblicato aggiornato il alle ore fa publicerad uppdaterad publisert oppdatert publiceret opdateret kl klokken gepubliceerd bijgewerkt om`.split(
    /\s+/,
  ),
)

const months =
  /\b(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|mag|maj|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|des)/iu
const clock = /\b\d{1,2}\s?[:.h]\s?\d{2}\b|\b\d{1,2}\s?(?:[ap]\.?m\b|Uhr\b|h\b)/iu
const numericDate = /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/u
const relative = /\bago\b|\b(?:vor|hace|há)\s+\d|\bil y a\b|\bfa$|\b(?:yesterday|just now|gestern|heute)\b/iu

/** A line that holds nothing but when the story was published or updated. */
export function isTimestamp(line: string): boolean {
  if (line.length > 120 || !/\d|ago|now|yesterday|heute|gestern/iu.test(line)) return false
  // Pages set date, time and "Updated" apart; pasted, they run into one another.
  const parted = line.replace(/(\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)/u, '$1 ')
  const text = /Updated|Published|Last updated/u.test(parted)
    ? parted.replace(/(?<=[\p{Ll}\dMTZ])(?=(?:Updated|Published|Last updated)\b)/gu, ' ')
    : parted
  const dated =
    clock.test(text) ||
    numericDate.test(text) ||
    relative.test(text) ||
    (months.test(text) && /\b\d{1,2}\b/u.test(text))
  if (!dated) return false
  const tokens = text.toLowerCase().split(/[\s|·•,;()/–—-]+/u)
  const strange = tokens.filter((token) => token !== '' && !isTimeToken(token))
  return strange.length === 0
}

function isTimeToken(token: string): boolean {
  const bare = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
  return (
    bare === '' ||
    /^(?:gmt|utc)[+-]?\d{0,2}$/u.test(token) ||
    /^[\d.:hZ]+(?:st|nd|rd|th|am|pm|h|z)?\.?$/iu.test(bare) ||
    words.has(bare) ||
    words.has(bare.replace(/\.$/u, '')) ||
    /^\d{4}-\d{2}-\d{2}t[\d:.]+z?$/iu.test(bare)
  )
}

/** A fragment of a date block torn into lines ("24", "Jul", "2012"). */
export const isDateFragment = (text: string): boolean =>
  /^(?:\d{1,2}|\d{4})$/u.test(text) ||
  (text.length <= 9 && words.has(text.toLowerCase().replace(/\.$/u, '')) && months.test(text))
