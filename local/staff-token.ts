import { runCommand } from './build/run-command'
import { commandArguments } from './process/command-arguments'
import { dataDirectoryPath, openDataDirectory } from './process/data-directory'
import { PlainError } from './process/plain-error'
import { openStaffIssuer, type StaffClaims } from './staff/staff-issuer'

const usage =
  'Usage: npm run -s staff-token -- <reviewer|supervisor|auditor> [name] [--provinces 44,33] [--phone 13800138000]'

/** Reads the command's arguments; anything wrong is a `PlainError` with one sentence. */
export function staffClaimsOf(args: readonly string[]): StaffClaims {
  const { words, values } = commandArguments(args, {
    options: ['provinces', 'phone'],
    mostWords: 2,
    usage,
  })
  const [role, name = role] = words
  if (role === undefined || name === undefined) throw new PlainError(`Say which role. ${usage}`)
  if (!['reviewer', 'supervisor', 'auditor'].includes(role)) {
    throw new PlainError(`There is no role "${role}". ${usage}`)
  }
  if (!/^\S{1,64}$/.test(name)) throw new PlainError(`A name has 1 to 64 characters and no spaces. ${usage}`)
  const provinces = values.provinces?.split(',')
  if (provinces?.some((code) => !/^\d{2}$/.test(code))) {
    throw new PlainError(`Provinces are two-digit codes with commas between them, such as 44,33. ${usage}`)
  }
  const phone = values.phone?.replace(/^\+86/, '')
  if (phone !== undefined && !/^1[3-9]\d{9}$/.test(phone)) {
    throw new PlainError(`A phone is a mainland mobile number of 11 digits. ${usage}`)
  }
  return { name, role, provinces, phone: phone === undefined ? undefined : `+86${phone}` }
}

async function main(): Promise<void> {
  const claims = staffClaimsOf(process.argv.slice(2))
  const directory = dataDirectoryPath(process.env)
  await openDataDirectory(directory)
  const issuer = await openStaffIssuer(directory)
  process.stdout.write(`${await issuer.sign(claims)}\n`)
}

if (require.main === module) void runCommand(main)
