import { type LookupAddress, lookup as lookUp } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

/** Whether a connection may be made to an address that a host has resolved to. */
export type MayDial = (host: string, address: string) => boolean

/** A lookup of the addresses of a host, with the signature of Node's own resolver. */
export type Resolve = (host: string, found: (error: Error | null, all: LookupAddress[]) => void) => void

export const resolveHost: Resolve = (host, found) => lookUp(host, { all: true }, found)

/** The host of an address; that of an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** A check that admits every address of the public Internet, and any address of the hosts that are allowed by name. */
export const mayDial =
  (allowedHosts: readonly string[]): MayDial =>
  (host, address) =>
    allowedHosts.includes(host) || isPublicAddress(address)

/**
 * The address to send to; null for one that is not https, holds a name and password, or is itself an IP address that may not
 * be dialled. A host allowed by name may be plain http.
 */
export function receiverAddress(text: string, allowedHosts: readonly string[]): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username !== '' || url.password !== '') return null
  const host = hostOf(url)
  const isAllowed = allowedHosts.includes(host)
  if (url.protocol !== 'https:' && !(isAllowed && url.protocol === 'http:')) return null
  return isIP(host) === 0 || mayDial(allowedHosts)(host, host) ? url : null
}

/** The error of a connection that would have gone to an address that may not be dialled. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/**
 * A `lookup` for a socket: the address that it checks is the one that is dialled, so a name that resolves otherwise a moment
 * later gains nothing. One address that may not be dialled refuses them all.
 */
export const guardedLookup =
  (may: MayDial, resolve: Resolve): LookupFunction =>
  (host, options, done) =>
    resolve(host, (error, all) => {
      const [first] = all ?? []
      if (error !== null) done(error, '')
      else if (first === undefined || all.some(({ address }) => !may(host, address)))
        done(new AddressRefused('A receiver leads to an address that may not be dialled'), '')
      else if (options.all === true) done(null, all)
      else done(null, first.address, first.family)
    })
