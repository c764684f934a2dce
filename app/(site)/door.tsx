import { doorNote, type Told } from '../door-note.ts'

/** What the page tells the front door, which reads it and takes it out. */
export const Door = (told: Told) => <meta name="door" content={doorNote(told)} />
