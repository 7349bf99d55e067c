/**
 * The parameters of a deployment, given as `--param name=value`: the form of each, its default (none: it must be given), and
 * its meaning. functions/README.md lists them. Faults end the packaging, all of them named in one message.
 */
const httpsOrigin = /^https:\/\/[^\s/]+$/
const httpsAddress = /^https:\/\/[^\s/]+(\/\S*)?$/
const orNothing = (form) => new RegExp(`^$|${form.source}`)

const parameters = {
  domain: {
    form: /^$|^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    default: '',
    means: 'the filed host name of API and app',
  },
  certificate: {
    form: /^$|^arn:aws(-cn)?:acm:\S+$/,
    default: '',
    means: 'the ARN of its certificate, in the region of the deployment',
  },
  appOrigin: { form: httpsOrigin, means: 'the https origin of the app in browsers' },
  publicOrigin: { form: httpsOrigin, means: 'the https origin that QR codes and badges lead to' },
  staffIssuer: { form: httpsOrigin, means: 'the https issuer of staff tokens, without a slash at the end' },
  staffKeys: {
    form: httpsAddress,
    means: 'the https address of its public keys, the jwks_uri of its discovery',
  },
  alarmEmail: { form: /^\S+@\S+$/, means: 'the mail address that alarms are sent to' },
  wechatOrigin: {
    form: httpsOrigin,
    default: 'https://api.weixin.qq.com',
    means: 'the https origin of WeChat, or of our relay with a fixed address',
  },
  miniProgramState: {
    form: /^(developer|trial|formal)$/,
    default: 'formal',
    means: 'the version of the mini-program that messages open: developer, trial or formal',
  },
  secretVersion: {
    form: /^$|^[\w-]{32,64}$/,
    default: '',
    means: 'the VersionId of the secret that functions get, which a rotation changes',
  },
  smsOrigin: { form: orNothing(httpsOrigin), default: '', means: 'the https origin of the text messages' },
  licenceReader: {
    form: /^(embedded|manual)$/,
    default: 'embedded',
    means: 'who reads papers: embedded or manual',
  },
  registryOrigin: { form: orNothing(httpsOrigin), default: '', means: 'the https origin of the registers' },
  regulatorPeriodMonths: {
    form: /^(1|3|6|12)$/,
    default: '6',
    means: 'the length, in months, of a period of reports to the regulator: 1, 3, 6 or 12',
  },
  personalDataAbroad: {
    form: /^(refused|allowed)$/,
    default: 'refused',
    means: 'whether personal data may be kept outside mainland China: refused or allowed',
  },
}

/** The parameters as the template uses them, from those that were given and the region. */
function readParameters(given, region) {
  const atDomain = given.domain ? `https://${given.domain}` : undefined
  const filled = Object.fromEntries(
    Object.entries(parameters).map(([name, { default: otherwise }]) => [
      name,
      given[name] || otherwise || (name.endsWith('Origin') && otherwise === undefined && atDomain) || '',
    ]),
  )
  const faults = Object.entries(parameters)
    .filter(([name, { form }]) => !form.test(filled[name]))
    .map(([name, { means }]) => `--param ${name}=... must be ${means}`)
  if ((filled.domain === '') !== (filled.certificate === ''))
    faults.push('--param domain=... and --param certificate=... are given together or not at all')
  if (!region.startsWith('cn-') && filled.personalDataAbroad !== 'allowed')
    faults.push(
      `the region ${region} is outside mainland China: sellers' personal data may be kept there only with --param personalDataAbroad=allowed`,
    )
  if (faults.length > 0) throw refusalOf(faults)
  return filled
}

// The packager prints an error's stack; a fault of a setting has no use for one.
function refusalOf(faults) {
  const error = new Error(`Nothing is deployed: ${faults.join('; ')} (functions/README.md).`)
  error.stack = error.message
  return error
}

module.exports = async ({ resolveVariable }) => {
  const names = Object.keys(parameters)
  const values = await Promise.all(names.map((name) => resolveVariable(`param:${name}, ''`)))
  const region = await resolveVariable("opt:region, 'cn-northwest-1'")
  const given = Object.fromEntries(names.map((name, index) => [name, String(values[index])]))
  const read = readParameters(given, region)
  const secret = `{{resolve:secretsmanager:liangzheng/${await resolveVariable('sls:stage')}:SecretString`
  // Between the key and the version a stage of the secret may stand; there is none.
  const secretEnd = read.secretVersion === '' ? '}}' : `::${read.secretVersion}}}`
  const keyIf = (origin, key) => (origin === '' ? '' : `${secret}:${key}${secretEnd}`)
  return {
    ...read,
    secretEnd,
    hasDomain: read.domain !== '',
    smsKey: keyIf(read.smsOrigin, 'sms'),
    registryKey: keyIf(read.registryOrigin, 'registry'),
  }
}
module.exports.parameters = parameters
