import type { RequirementCode } from '../contract/requirement-codes'
import type { InEvery, Language } from './language'

/** The name of a requirement, and why it is asked, in one plain sentence. */
export type RequirementWords = { readonly title: string; readonly why: string }

const zh = {
  'subject.full_name': {
    title: '单位全称或姓名',
    why: '顾客有权知道是谁在卖。请写得和营业执照上一样；个人写身份证上的姓名。',
  },
  'subject.registration_number': {
    title: '统一社会信用代码',
    why: '这个号码印在营业执照上，要在店铺里给顾客看。',
  },
  'subject.legal_representative': {
    title: '法定代表人或经营者',
    why: '平台要登记负责人是谁。营业执照上有这个名字。',
  },
  'subject.id_document': {
    title: '身份证',
    why: '没有营业执照的个人卖自家农产品，平台要核对真实身份。',
  },
  'contact.phone': { title: '联系人和手机号', why: '有事的时候，平台和市场监管部门要能找到您。' },
  'contact.address': { title: '经营地址', why: '平台要登记实际经营的地方，出了问题好查找。' },
  'channel.account': { title: '卖货的账号', why: '平台要知道您在哪个账号或小程序里卖食品。' },
  'consent.privacy': { title: '同意隐私说明', why: '我们用您的信息之前，要先说清楚并得到您的同意。' },
  'consent.sensitive_data': {
    title: '单独同意使用身份证信息',
    why: '身份证号是敏感信息，要您单独点一次同意。',
  },
  'licence.business': {
    title: '营业执照照片',
    why: '网上开店要先登记，并把营业执照给顾客看。',
  },
  'licence.food_operation': {
    title: '食品经营许可证',
    why: '卖散装食品、现做的食品或做餐饮，先要有这个证。',
  },
  'filing.prepackaged': {
    title: '仅销售预包装食品备案',
    why: '只卖有包装的食品不用办许可证，做一次备案就行，不收费。',
  },
  'licence.food_production': {
    title: '食品生产许可证',
    why: '自己生产有包装的食品，先要有这个证。有了它，卖自己的产品不用另办经营许可。',
  },
  'card.small_vendor': {
    title: '小作坊、小餐饮或摊贩证',
    why: '规模小的店可以用本省发的登记证或备案卡。',
  },
  'exempt.farm_produce': {
    title: '卖农产品的免证声明',
    why: '卖没有加工过的食用农产品，不用办食品许可证。请签一份声明，拍一张产地或货品的照片，每年签一次。',
  },
  'goods.list': { title: '您是谁，卖什么', why: '卖的东西不同，要的证也不同。' },
  'goods.label': {
    title: '食品标签',
    why: '标签上没有厂名、日期、许可证号的食品是“三无”产品，不能卖。',
  },
  'goods.supplier_papers': {
    title: '进货单位的许可证和检验合格证明',
    why: '进货时要看供货方的证和这批货的合格证明，并保存好。',
  },
  'goods.origin_proof': {
    title: '产地证明或承诺达标合格证',
    why: '食用农产品要说得清是从哪里来的。',
  },
  'goods.commission_contract': {
    title: '委托加工合同和厂家的生产许可证',
    why: '请别人代工，只能找有生产许可证的厂家。',
  },
  'special_food.registration': {
    title: '产品注册证或备案凭证',
    why: '保健食品和婴幼儿配方乳（奶粉和液态奶），每个产品都要先注册或备案。',
  },
  'special_food.advert': { title: '保健食品广告批准文件', why: '给保健食品打广告，要先得到省里批准。' },
  'brand.trademark': { title: '商标注册证或品牌授权书', why: '用品牌卖货，要证明这个品牌能用。' },
  'brand.authorisation': { title: '品牌授权书', why: '卖这类品牌食品，要有品牌方的授权，并写明到哪天。' },
  'licence.direct_sales': {
    title: '直销经营许可证',
    why: '做直销要有商务部发的许可证，只能直销许可的产品。',
  },
  'import.papers': {
    title: '报关单、检验检疫证明和中文标签',
    why: '进口食品要检验合格，贴中文标签才能卖。',
  },
  'shop.front_photo': { title: '门店照片', why: '网上点餐的店要有真实门店，招牌和店名一致。' },
  'staff.health_certificate': {
    title: '从业人员健康证',
    why: '直接接触入口食品的人，每年要体检，有健康证才能上岗。',
  },
  'declare.no_multilevel': {
    title: '不做传销的承诺',
    why: '收入门费、拉人头、按下线业绩拿钱都是传销，法律禁止。',
  },
  'declare.truth': { title: '信息真实的承诺', why: '提交真实的信息是法律的要求。' },
  'recheck.half_year': {
    title: '半年核对一次',
    why: '平台每六个月要和您核对一次信息，没有变化点一下就好。',
  },
} as const satisfies Readonly<Record<RequirementCode, RequirementWords>>

const en: Readonly<Record<keyof typeof zh, RequirementWords>> = {
  'subject.full_name': {
    title: 'Full name',
    why: 'Buyers have a right to know who sells. Write it as on the business licence; a person writes the name on her ID card.',
  },
  'subject.registration_number': {
    title: 'Unified social credit code',
    why: 'It is printed on the business licence and has to be shown in the shop.',
  },
  'subject.legal_representative': {
    title: 'Legal representative or operator',
    why: 'The platform has to record who is responsible. The name is on the business licence.',
  },
  'subject.id_document': {
    title: 'ID card',
    why: 'Of a person who sells her own produce without registration, the platform has to verify the identity.',
  },
  'contact.phone': {
    title: 'Contact person and mobile phone',
    why: 'The platform and the authorities must be able to reach you.',
  },
  'contact.address': {
    title: 'Place of business',
    why: 'The platform has to record where the business really is.',
  },
  'channel.account': {
    title: 'Account you sell with',
    why: 'The platform has to know in which account or mini-program you sell food.',
  },
  'consent.privacy': {
    title: 'Consent to the privacy notice',
    why: 'Before we use your data we have to explain it and have your consent.',
  },
  'consent.sensitive_data': {
    title: 'Separate consent for ID data',
    why: 'An ID number is sensitive; the law asks for a consent of its own.',
  },
  'licence.business': {
    title: 'Photo of the business licence',
    why: 'An online shop has to be registered first, and has to show its business licence.',
  },
  'licence.food_operation': {
    title: 'Food operation licence (JY)',
    why: 'Selling loose food, food made on the spot or meals needs this licence first.',
  },
  'filing.prepackaged': {
    title: 'Filing for prepackaged food only (YB)',
    why: 'Who sells only prepackaged food needs no licence but a filing, once and free of charge.',
  },
  'licence.food_production': {
    title: 'Food production licence (SC)',
    why: 'Making packaged food needs this licence first; with it your own products need no operation licence.',
  },
  'card.small_vendor': {
    title: 'Provincial paper for workshops, small eateries or stalls',
    why: 'A small shop may use the registration or card its province gives.',
  },
  'exempt.farm_produce': {
    title: 'Statement of exemption for farm produce',
    why: 'Unprocessed farm produce needs no food licence. Sign a statement, photograph the place or the produce, once a year.',
  },
  'goods.list': {
    title: 'Who you are and what you sell',
    why: 'Different goods need different papers.',
  },
  'goods.label': {
    title: 'Food label',
    why: 'Food whose label lacks the maker, the date or the licence number must not be sold.',
  },
  'goods.supplier_papers': {
    title: "Suppliers' licences and certificates of conformity",
    why: "When buying food you have to check and keep the supplier's licence and the batch's certificate.",
  },
  'goods.origin_proof': {
    title: 'Proof of origin or certificate of conformity',
    why: 'It must be clear where farm produce comes from.',
  },
  'goods.commission_contract': {
    title: "Commission contract and the maker's production licence",
    why: 'Only a maker with a production licence may make food for you.',
  },
  'special_food.registration': {
    title: 'Product registration or filing',
    why: 'Every health food and infant formula has to be registered or filed first.',
  },
  'special_food.advert': {
    title: 'Approval of health-food advertising',
    why: 'Advertising health food needs the approval of the province.',
  },
  'brand.trademark': {
    title: 'Trademark certificate or brand authorisation',
    why: 'Selling under a brand needs proof of the right to it.',
  },
  'brand.authorisation': {
    title: 'Brand authorisation',
    why: "Such branded food needs the brand's authorisation, with its end date.",
  },
  'licence.direct_sales': {
    title: 'Direct-sales licence',
    why: "Direct selling needs the commerce ministry's licence, and covers the licensed products only.",
  },
  'import.papers': {
    title: 'Customs declaration, inspection certificate and Chinese label',
    why: 'Imported food may be sold when inspected and labelled in Chinese.',
  },
  'shop.front_photo': {
    title: 'Photo of the shop front',
    why: 'Who sells meals online must have a real shop, its sign bearing the same name.',
  },
  'staff.health_certificate': {
    title: 'Health certificates of staff',
    why: 'People who touch ready-to-eat food need a health check every year.',
  },
  'declare.no_multilevel': {
    title: 'Declaration against multi-level selling',
    why: "Entry fees, pay for recruiting and pay by others' sales are forbidden by law.",
  },
  'declare.truth': { title: 'Declaration of truth', why: 'The law asks for true information.' },
  'recheck.half_year': {
    title: 'Half-yearly re-check',
    why: 'Every six months the platform has to verify your data; if nothing has changed, one tap is enough.',
  },
}

const words: InEvery<Readonly<Record<RequirementCode, RequirementWords>>> = { 'zh-CN': zh, en }

export const requirementWords = (code: RequirementCode, language: Language): RequirementWords =>
  words[language][code]
