import {resolvePublisher} from '../publishers/resolve-publisher.ts'

const houseWord =
  /(?:^|[\s./-])(?:News|Times|Post|Press|Herald|Journal|Gazette|Tribune|Star|Dispatch|Chronicle|Courier|Network|TODAY|Today|Bureau|Agency|Magazine|Daily|Globe|Mail|Observer|Examiner|Record|Republic|Register|Bee|Sentinel|Review|Standard|Inquirer|Independent|Beacon|Telegraph|Enquirer|Union|Leader|Democrat|Advertiser|Statesman|Zeitung|Nachrichten|Radio|TV|Television|Media|Group|Inc\.?|LLC|Ltd\.?|University|Institute|Foundation|Service|Services|Staff|Team|Desk|Board|Newsroom|Redaktion|Redacción|Redação|Rédaction|Redazione|Agencia|Agência|Agence|Agenzia|Wire|Wires|Online|Digital|Business)$/u

const webName = /^[\p{L}\p{N}-]+\.(?:com|org|net|co\.uk|de|fr|es|it|eu|news|tv|io|com\.\p{L}{2})$/iu

const houseOf =
  /^(?:University|Institute|Ministry|Department|Center|Centre|Bank|Museum|Universität|Université|Universidad|Università) (?:of|for|von|de|di|del|zu|Paris|\p{Lu})/u

/** A house rather than a person: one we know, or one that ends as houses do ("… Times", "….com"). */
export function isOrganisationName(text: string): boolean {
  const name = text.replace(/[.,]$/u, '')
  if (name.length > 60 || name === '' || /,(?! Inc| LLC| Ltd)/u.test(name)) return false
  return (
    resolvePublisher(name) !== undefined ||
    webName.test(name) ||
    houseOf.test(name) ||
    (houseWord.test(name) && /^[\p{Lu}\p{N}]/u.test(name))
  )
}

const job =
  /^(?:[\p{L}&.'’/-]+ ){0,5}(?:writer|reporter|editor|correspondent|columnist|contributor|producer|photographer|photojournalist|journalist|critic|analyst|anchor|intern|fellow|bureau chief|lecturer|professor|researcher|scientist|economist|director|candidate|journalistin|redakteur|redakteurin|korrespondent|korrespondentin|correspondant|correspondante|corresponsal|periodista|correspondente|repórter|giornalista|corrispondente)s?(?:,? (?:in|for|at|of|emeritus|en|de|für|di)\b.{0,60})?$/iu

/** A job as a byline prints it ("AP Business Writer", "Staff Reporter"). */
export const isJobTitle = (text: string): boolean =>
  text.length <= 90 && /^[\p{Lu}\p{N}]|^(?:staff|special)\b/u.test(text) && job.test(text) && !/[.!?]$/u.test(text)
