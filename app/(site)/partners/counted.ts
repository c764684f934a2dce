/** `1 story`, `1,204 stories` */
export const counted = (stories: number): string => (stories === 1 ? '1 story' : `${stories.toLocaleString('en')} stories`)
