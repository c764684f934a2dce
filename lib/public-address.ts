import { BlockList, isIP } from 'node:net'

/** What is not the public internet: IANA's special-purpose registries, and the ways of writing an IPv4 address as IPv6. */
// A list of its own for each: Node takes an IPv4 address to lie within `::ffff:0:0/96`.
const closed = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) closed.ipv4.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 96], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16],
  ['3fff::', 20], ['5f00::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) closed.ipv6.addSubnet(network, prefix, 'ipv6')

/** True for an address that anybody on the internet could ask; everything that is not plainly so is not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  const version = isIP(bare)
  if (version === 0) return false
  return version === 4 ? !closed.ipv4.check(bare, 'ipv4') : !closed.ipv6.check(bare, 'ipv6')
}
