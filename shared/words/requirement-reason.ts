import type { RequirementCode } from '../contract/requirement-codes'
import type { InEvery, Language } from './language'

type Reasons = Readonly<Record<RequirementCode, string>>

const zh: Reasons = {
  'subject.full_name': '顾客有权知道是谁在卖。请写得和营业执照上一样；个人写身份证上的姓名。',
  'subject.registration_number': '这个号码印在营业执照上，要在店铺里给顾客看。',
  'subject.legal_representative': '平台要登记负责人是谁。营业执照上有这个名字。',
  'subject.id_document': '没有营业执照的个人卖自家农产品，平台要核对真实身份。',
  'contact.phone': '有事的时候，平台和市场监管部门要能找到您。',
  'contact.address': '平台要登记实际经营的地方，出了问题好查找。',
  'channel.account': '平台要知道您在哪个账号或小程序里卖食品。',
  'consent.privacy': '我们用您的信息之前，要先说清楚并得到您的同意。',
  'consent.sensitive_data': '身份证号是敏感信息，要您单独点一次同意。',
  'licence.business': '网上开店要先登记，并把营业执照给顾客看。',
  'licence.food_operation': '卖散装食品、现做的食品或做餐饮，先要有这个证。',
  'filing.prepackaged': '只卖有包装的食品不用办许可证，做一次备案就行，不收费。',
  'licence.food_production': '自己生产有包装的食品，先要有这个证。有了它，卖自己的产品不用另办经营许可。',
  'card.small_vendor': '规模小的店可以用本省发的登记证或备案卡。',
  'exempt.farm_produce':
    '卖没有加工过的食用农产品，不用办食品许可证。请签一份声明，拍一张产地或货品的照片，每年签一次。',
  'goods.list': '卖的东西不同，要的证也不同。',
  'goods.label': '标签上没有厂名、日期、许可证号的食品是“三无”产品，不能卖。',
  'goods.supplier_papers': '进货时要看供货方的证和这批货的合格证明，并保存好。',
  'goods.origin_proof': '食用农产品要说得清是从哪里来的。',
  'goods.commission_contract': '请别人代工，只能找有生产许可证的厂家。',
  'special_food.registration': '保健食品和婴幼儿配方乳（奶粉和液态奶），每个产品都要先注册或备案。',
  'special_food.advert': '给保健食品打广告，要先得到省里批准。',
  'brand.trademark': '用品牌卖货，要证明这个品牌能用。',
  'brand.authorisation': '卖这类品牌食品，要有品牌方的授权，并写明到哪天。',
  'licence.direct_sales': '做直销要有商务部发的许可证，只能直销许可的产品。',
  'import.papers': '进口食品要检验合格，贴中文标签才能卖。',
  'shop.front_photo': '网上点餐的店要有真实门店，招牌和店名一致。',
  'staff.health_certificate': '直接接触入口食品的人，每年要体检，有健康证才能上岗。',
  'declare.no_multilevel': '收入门费、拉人头、按下线业绩拿钱都是传销，法律禁止。',
  'declare.truth': '提交真实的信息是法律的要求。',
  'recheck.half_year': '平台每六个月要和您核对一次信息，没有变化点一下就好。',
}

const en: Reasons = {
  'subject.full_name':
    'Buyers have a right to know who sells. Write it as on the business licence; a person writes the name on her ID card.',
  'subject.registration_number': 'It is printed on the business licence and has to be shown in the shop.',
  'subject.legal_representative':
    'The platform has to record who is responsible. The name is on the business licence.',
  'subject.id_document':
    'Of a person who sells her own produce without registration, the platform has to verify the identity.',
  'contact.phone': 'The platform and the authorities must be able to reach you.',
  'contact.address': 'The platform has to record where the business really is.',
  'channel.account': 'The platform has to know in which account or mini-program you sell food.',
  'consent.privacy': 'Before we use your data we have to explain it and have your consent.',
  'consent.sensitive_data': 'An ID number is sensitive; the law asks for a consent of its own.',
  'licence.business': 'An online shop has to be registered first, and has to show its business licence.',
  'licence.food_operation': 'Selling loose food, food made on the spot or meals needs this licence first.',
  'filing.prepackaged':
    'Who sells only prepackaged food needs no licence but a filing, once and free of charge.',
  'licence.food_production':
    'Making packaged food needs this licence first; with it your own products need no operation licence.',
  'card.small_vendor': 'A small shop may use the registration or card its province gives.',
  'exempt.farm_produce':
    'Unprocessed farm produce needs no food licence. Sign a statement, photograph the place or the produce, once a year.',
  'goods.list': 'Different goods need different papers.',
  'goods.label': 'Food whose label lacks the maker, the date or the licence number must not be sold.',
  'goods.supplier_papers':
    "When buying food you have to check and keep the supplier's licence and the batch's certificate.",
  'goods.origin_proof': 'It must be clear where farm produce comes from.',
  'goods.commission_contract': 'Only a maker with a production licence may make food for you.',
  'special_food.registration': 'Every health food and infant formula has to be registered or filed first.',
  'special_food.advert': 'Advertising health food needs the approval of the province.',
  'brand.trademark': 'Selling under a brand needs proof of the right to it.',
  'brand.authorisation': "Such branded food needs the brand's authorisation, with its end date.",
  'licence.direct_sales':
    "Direct selling needs the commerce ministry's licence, and covers the licensed products only.",
  'import.papers': 'Imported food may be sold when inspected and labelled in Chinese.',
  'shop.front_photo': 'Who sells meals online must have a real shop, its sign bearing the same name.',
  'staff.health_certificate': 'People who touch ready-to-eat food need a health check every year.',
  'declare.no_multilevel': "Entry fees, pay for recruiting and pay by others' sales are forbidden by law.",
  'declare.truth': 'The law asks for true information.',
  'recheck.half_year':
    'Every six months the platform has to verify your data; if nothing has changed, one tap is enough.',
}

const reasons: InEvery<Reasons> = { 'zh-CN': zh, en }

/** The reason why a requirement is asked, in one plain sentence. */
export const requirementReason = (code: RequirementCode, language: Language): string =>
  reasons[language][code]
