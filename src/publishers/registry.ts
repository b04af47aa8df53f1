import {aap} from './aap.ts'
import {accesswire} from './accesswire.ts'
import {adnkronos} from './adnkronos.ts'
import {agenceFrancePresse} from './agence-france-presse.ts'
import {agenciaBrasil} from './agencia-brasil.ts'
import {aggregators} from './aggregators.ts'
import {agi} from './agi.ts'
import {anadolu} from './anadolu.ts'
import {ani} from './ani.ts'
import {anp} from './anp.ts'
import {ansa} from './ansa.ts'
import {apa} from './apa.ts'
import {associatedPress} from './associated-press.ts'
import {belga} from './belga.ts'
import {bloomberg} from './bloomberg.ts'
import {broadcastersDe} from './broadcasters-de.ts'
import {broadcastersFr} from './broadcasters-fr.ts'
import {broadcastersUs} from './broadcasters-us.ts'
import {broadcastersWorld} from './broadcasters-world.ts'
import {businessWire} from './business-wire.ts'
import {canadianPress} from './canadian-press.ts'
import {cnw} from './cnw.ts'
import {ctk} from './ctk.ts'
import {dowJones} from './dow-jones.ts'
import {dpa} from './dpa.ts'
import {efe} from './efe.ts'
import {einPresswire} from './ein-presswire.ts'
import {epd} from './epd.ts'
import {estadaoConteudo} from './estadao-conteudo.ts'
import {europaPress} from './europa-press.ts'
import {globeNewswire} from './globe-newswire.ts'
import {ians} from './ians.ts'
import {interfax} from './interfax.ts'
import {jiji} from './jiji.ts'
import {keystoneSda} from './keystone-sda.ts'
import {kffHealthNews} from './kff-health-news.ts'
import {kna} from './kna.ts'
import {kyodo} from './kyodo.ts'
import {lusa} from './lusa.ts'
import {magazinesUs} from './magazines-us.ts'
import {mti} from './mti.ts'
import {nationalAgencies} from './national-agencies.ts'
import {newsAktuell} from './news-aktuell.ts'
import {newsfile} from './newsfile.ts'
import {newspapersDe} from './newspapers-de.ts'
import {newspapersEs} from './newspapers-es.ts'
import {newspapersFr} from './newspapers-fr.ts'
import {newspapersIt} from './newspapers-it.ts'
import {newspapersPt} from './newspapers-pt.ts'
import {newspapersUk} from './newspapers-uk.ts'
import {newspapersUsMidwest} from './newspapers-us-midwest.ts'
import {newspapersUsNortheast} from './newspapers-us-northeast.ts'
import {newspapersUsSouth} from './newspapers-us-south.ts'
import {newspapersUsWest} from './newspapers-us-west.ts'
import {newspapersUs} from './newspapers-us.ts'
import {newspapersWorld} from './newspapers-world.ts'
import {notimex} from './notimex.ts'
import {ntb} from './ntb.ts'
import {paMedia} from './pa-media.ts'
import {pap} from './pap.ts'
import {asianet} from './asianet.ts'
import {medianet} from './medianet.ts'
import {marketwired} from './marketwired.ts'
import {jcnNewswire} from './jcn-newswire.ts'
import {apoGroup} from './apo-group.ts'
import {eqs} from './eqs.ts'
import {threeBlMedia} from './three-bl-media.ts'
import {nzNewswire} from './nz-newswire.ts'
import {prNewswire} from './pr-newswire.ts'
import {prweb} from './prweb.ts'
import {pti} from './pti.ts'
import type {Publisher} from './publisher.ts'
import {reuters} from './reuters.ts'
import {ritzau} from './ritzau.ts'
import {sid} from './sid.ts'
import {stacker} from './stacker.ts'
import {stateline} from './stateline.ts'
import {statesNewsroom} from './states-newsroom.ts'
import {stt} from './stt.ts'
import {tass} from './tass.ts'
import {telam} from './telam.ts'
import {tribuneNewsService} from './tribune-news-service.ts'
import {tt} from './tt.ts'
import {ukrinform} from './ukrinform.ts'
import {upi} from './upi.ts'
import {xinhua} from './xinhua.ts'
import {yonhap} from './yonhap.ts'

/** Every house whose names are known. Agencies and press-release services have a file each, the others one per country or kind. */
export const publishers = [
  associatedPress,
  reuters,
  agenceFrancePresse,
  dpa,
  paMedia,
  efe,
  ansa,
  adnkronos,
  agi,
  lusa,
  agenciaBrasil,
  estadaoConteudo,
  europaPress,
  telam,
  notimex,
  kna,
  epd,
  sid,
  apa,
  keystoneSda,
  anp,
  belga,
  ntb,
  tt,
  ritzau,
  stt,
  pap,
  ctk,
  mti,
  ukrinform,
  tass,
  interfax,
  anadolu,
  xinhua,
  kyodo,
  jiji,
  yonhap,
  pti,
  ani,
  ians,
  aap,
  canadianPress,
  ...nationalAgencies,
  upi,
  bloomberg,
  dowJones,
  tribuneNewsService,
  stacker,
  kffHealthNews,
  stateline,
  statesNewsroom,
  prNewswire,
  businessWire,
  globeNewswire,
  accesswire,
  einPresswire,
  newsfile,
  cnw,
  prweb,
  newsAktuell,
  asianet,
  medianet,
  marketwired,
  jcnNewswire,
  apoGroup,
  eqs,
  threeBlMedia,
  nzNewswire,
  ...newspapersUs,
  ...newspapersUsNortheast,
  ...newspapersUsMidwest,
  ...newspapersUsSouth,
  ...newspapersUsWest,
  ...magazinesUs,
  ...newspapersUk,
  ...newspapersDe,
  ...newspapersFr,
  ...newspapersEs,
  ...newspapersPt,
  ...newspapersIt,
  ...newspapersWorld,
  ...broadcastersUs,
  ...broadcastersDe,
  ...broadcastersFr,
  ...broadcastersWorld,
  ...aggregators,
] as const satisfies readonly Publisher[]
