// `npm run build`: the pages, without a database, for an image that will run elsewhere.
import { build, cutFonts } from './prepare.ts'

cutFonts()
build(process.env['NEXT_DIST_DIR'] ?? '.next', console.log)
