/** The letter under which a name is listed: without its accents, and `#` for what is no letter. */
export const letterOf = (sortName: string): string => /\p{L}/u.exec(sortName.normalize('NFD'))?.[0].toUpperCase() ?? '#'
