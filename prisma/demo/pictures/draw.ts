import { tideChart } from './chart.ts'
import { footballGround, theatreStage } from './evening.ts'
import { desertRail, mountainTown, portCitySouth } from './far.ts'
import { fenCranes, reedCutters } from './fen.ts'
import { harbourDusk, nightHarbour } from './harbour.ts'
import { lighthouseNight, windLanter } from './lights.ts'
import { cornStreet, oxmereMarket } from './markets.ts'
import { containersAune, thornbyBoats } from './quay.ts'
import { archiveLedgers, libraryReadingRoom } from './reading.ts'
import { bridgeMerrow, rowersRace } from './river.ts'
import type { Scene } from './scene.ts'
import { Sheet } from './sheet.ts'
import { ferrySule, stormSound } from './sound.ts'
import { councilHall, tramSkellan } from './town.ts'
import { allotments, vintryHill } from './uplands.ts'
import { greywater, sluiceHallow } from './waterworks.ts'

const scenes: Record<string, Scene> = {
  'harbour-dusk': harbourDusk,
  'ferry-sule': ferrySule,
  'bridge-merrow': bridgeMerrow,
  'fen-cranes': fenCranes,
  greywater,
  'council-hall': councilHall,
  'corn-street': cornStreet,
  'wind-lanter': windLanter,
  'thornby-boats': thornbyBoats,
  'library-reading-room': libraryReadingRoom,
  'rowers-race': rowersRace,
  'football-ground': footballGround,
  'tram-skellan': tramSkellan,
  'vintry-hill': vintryHill,
  'containers-aune': containersAune,
  'storm-sound': stormSound,
  'lighthouse-night': lighthouseNight,
  'oxmere-market': oxmereMarket,
  'sluice-hallow': sluiceHallow,
  'archive-ledgers': archiveLedgers,
  'theatre-stage': theatreStage,
  'tide-chart': tideChart,
  'port-city-south': portCitySouth,
  'desert-rail': desertRail,
  'mountain-town': mountainTown,
  'night-harbour': nightHarbour,
  allotments,
  'reed-cutters': reedCutters,
}

export const pictureKeys = Object.keys(scenes)

function scene(key: string): Scene {
  const found = scenes[key]
  if (!found) throw new Error(`No picture is drawn for “${key}”.`)
  return found
}

export const drawPicture = (key: string): string => scene(key).draw(new Sheet(key))
export const focalPoint = (key: string): { x: number; y: number } => scene(key).focal

export { drawLogo, logoKeys } from './logos.ts'
export { drawPortrait, portraitKeys } from './portraits.ts'
