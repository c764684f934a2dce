// Makes what the code imports but the repository does not hold: the database client.
import { generateClient } from './prepare.ts'

generateClient()
