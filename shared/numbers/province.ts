/**
 * The provinces of the mainland by the first two digits of their area codes (行政区划代码, GB/T 2260): tens
 * for the region (1 north, 2 north-east, 3 east, 4 centre and south, 5 south-west, 6 north-west), units for
 * the province in it.
 *
 * Every number of a licence holds the area code of the office that issued it. Only its province is looked at:
 * offices of development zones use codes of their own, counties are merged and renamed while their numbers
 * live on, and Beijing's food licences hold something else there. Taiwan (71), Hong Kong (81) and Macao (82)
 * have no office that issues these numbers.
 */
export const provinces = {
  11: { zh: '北京市', en: 'Beijing' },
  12: { zh: '天津市', en: 'Tianjin' },
  13: { zh: '河北省', en: 'Hebei' },
  14: { zh: '山西省', en: 'Shanxi' },
  15: { zh: '内蒙古自治区', en: 'Inner Mongolia' },
  21: { zh: '辽宁省', en: 'Liaoning' },
  22: { zh: '吉林省', en: 'Jilin' },
  23: { zh: '黑龙江省', en: 'Heilongjiang' },
  31: { zh: '上海市', en: 'Shanghai' },
  32: { zh: '江苏省', en: 'Jiangsu' },
  33: { zh: '浙江省', en: 'Zhejiang' },
  34: { zh: '安徽省', en: 'Anhui' },
  35: { zh: '福建省', en: 'Fujian' },
  36: { zh: '江西省', en: 'Jiangxi' },
  37: { zh: '山东省', en: 'Shandong' },
  41: { zh: '河南省', en: 'Henan' },
  42: { zh: '湖北省', en: 'Hubei' },
  43: { zh: '湖南省', en: 'Hunan' },
  44: { zh: '广东省', en: 'Guangdong' },
  45: { zh: '广西壮族自治区', en: 'Guangxi' },
  46: { zh: '海南省', en: 'Hainan' },
  50: { zh: '重庆市', en: 'Chongqing' },
  51: { zh: '四川省', en: 'Sichuan' },
  52: { zh: '贵州省', en: 'Guizhou' },
  53: { zh: '云南省', en: 'Yunnan' },
  54: { zh: '西藏自治区', en: 'Tibet' },
  61: { zh: '陕西省', en: 'Shaanxi' },
  62: { zh: '甘肃省', en: 'Gansu' },
  63: { zh: '青海省', en: 'Qinghai' },
  64: { zh: '宁夏回族自治区', en: 'Ningxia' },
  65: { zh: '新疆维吾尔自治区', en: 'Xinjiang' },
} as const

export type ProvinceCode = `${keyof typeof provinces}`

const codes: ReadonlySet<string> = new Set(Object.keys(provinces))
const byNumber = Array.from({ length: 100 }, (_, number) => codes.has(String(number)))
const zero = 48

/** True when `code` is the two digits of a province. */
export const isProvince = (code: string): code is ProvinceCode => codes.has(code)

/**
 * True when the six digits of `text` from `from` on can be a registering office: of a known province, or 100000, the
 * national office.
 */
export const isRegisteringOffice = (text: string, from = 0): boolean =>
  byNumber[(text.charCodeAt(from) - zero) * 10 + text.charCodeAt(from + 1) - zero] === true ||
  text.startsWith('100000', from)
