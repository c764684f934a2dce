/** Every story of the demonstration paper. */
import { culture } from './stories/culture.ts'
import { economyPort } from './stories/economy-port.ts'
import { economy } from './stories/economy.ts'
import { environment } from './stories/environment.ts'
import { regionCouncil } from './stories/region-council.ts'
import { region } from './stories/region.ts'
import { sport } from './stories/sport.ts'
import { worldPorts } from './stories/world-ports.ts'
import { world } from './stories/world.ts'
import type { DemoStory } from './write.ts'

export const stories: DemoStory[] = [...region, ...regionCouncil, ...economy, ...economyPort, ...environment, ...culture, ...sport, ...world, ...worldPorts]
