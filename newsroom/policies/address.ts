/** The one address of a policy: the paper's own story stands at the root. */
export const policyAddress = (slug: string): string => (slug === 'about' ? '/about' : `/policies/${slug}`)
