import { staffIssuer, staffKeysPath } from '../staff/staff-issuer'

const parameters = {
  appOrigin: 'https://localhost',
  publicOrigin: 'https://localhost',
  staffIssuer,
  staffKeys: `https://localhost${staffKeysPath}`,
  alarmEmail: 'alarms@localhost',
}

/**
 * The arguments that package the template for this machine. The local stack gives its functions its own addresses in place
 * of these.
 */
export const localParameters: readonly string[] = Object.entries(parameters).flatMap(([name, value]) => [
  '--param',
  `${name}=${value}`,
])
