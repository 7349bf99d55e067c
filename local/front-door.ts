import { answerJson, type Door, type Visit } from './door/door'

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
const loopbackOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * Asks the parts of the server one after another. Requests that a page of the internet made the browser send (a host or,
 * at the local doors, an origin that is not this machine) are turned away.
 */
export function frontDoor(doors: readonly Door[]): Door {
  return async (visit) => {
    if (!loopbackHost.test(visit.request.headers.host ?? '') || isForeign(visit)) {
      return answerJson(visit, 403, { message: 'This server answers only this machine.' })
    }
    for (const door of doors) {
      if (await door(visit)) return true
    }
    return false
  }
}

function isForeign({ path, request }: Visit): boolean {
  const { origin } = request.headers
  return path.startsWith('/__local') && origin !== undefined && !loopbackOrigin.test(origin)
}
