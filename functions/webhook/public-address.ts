import { BlockList, isIP } from 'node:net'

// The ranges that IANA lists as not globally reachable (RFC 6890 and its registries), multicast, and the ranges of IPv6 that
// lead to an IPv4 address. The metadata services of clouds (169.254.169.254, 100.100.100.200, fd00:ec2::254) lie within.
const closedV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
const closedV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
for (const [net, bits] of closedV4) closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of closedV6) closed.addSubnet(net, bits, 'ipv6')

// The only range of IPv6 given to the public Internet (RFC 4291, 2.4): all else is local, mapped, multicast or unassigned.
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')

/** True when an address (IPv4 or IPv6, as text) is one of the public Internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && globalV6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}
