import type { RequirementCode } from '../contract/requirement-codes'
import type { InEvery, Language } from './language'

type Titles = Readonly<Record<RequirementCode, string>>

const zh: Titles = {
  'subject.full_name': '单位全称或姓名',
  'subject.registration_number': '统一社会信用代码',
  'subject.legal_representative': '法定代表人或经营者',
  'subject.id_document': '身份证',
  'contact.phone': '联系人和手机号',
  'contact.address': '经营地址',
  'channel.account': '卖货的账号',
  'consent.privacy': '同意隐私说明',
  'consent.sensitive_data': '单独同意使用身份证信息',
  'licence.business': '营业执照照片',
  'licence.food_operation': '食品经营许可证',
  'filing.prepackaged': '仅销售预包装食品备案',
  'licence.food_production': '食品生产许可证',
  'card.small_vendor': '小作坊、小餐饮或摊贩证',
  'exempt.farm_produce': '卖农产品的免证声明',
  'goods.list': '您是谁，卖什么',
  'goods.label': '食品标签',
  'goods.supplier_papers': '进货单位的许可证和检验合格证明',
  'goods.origin_proof': '产地证明或承诺达标合格证',
  'goods.commission_contract': '委托加工合同和厂家的生产许可证',
  'special_food.registration': '产品注册证或备案凭证',
  'special_food.advert': '保健食品广告批准文件',
  'brand.trademark': '商标注册证或品牌授权书',
  'brand.authorisation': '品牌授权书',
  'licence.direct_sales': '直销经营许可证',
  'import.papers': '报关单、检验检疫证明和中文标签',
  'shop.front_photo': '门店照片',
  'staff.health_certificate': '从业人员健康证',
  'declare.no_multilevel': '不做传销的承诺',
  'declare.truth': '信息真实的承诺',
  'recheck.half_year': '半年核对一次',
}

const en: Titles = {
  'subject.full_name': 'Full name',
  'subject.registration_number': 'Unified social credit code',
  'subject.legal_representative': 'Legal representative or operator',
  'subject.id_document': 'ID card',
  'contact.phone': 'Contact person and mobile phone',
  'contact.address': 'Place of business',
  'channel.account': 'Account you sell with',
  'consent.privacy': 'Consent to the privacy notice',
  'consent.sensitive_data': 'Separate consent for ID data',
  'licence.business': 'Photo of the business licence',
  'licence.food_operation': 'Food operation licence (JY)',
  'filing.prepackaged': 'Filing for prepackaged food only (YB)',
  'licence.food_production': 'Food production licence (SC)',
  'card.small_vendor': 'Provincial paper for workshops, small eateries or stalls',
  'exempt.farm_produce': 'Statement of exemption for farm produce',
  'goods.list': 'Who you are and what you sell',
  'goods.label': 'Food label',
  'goods.supplier_papers': "Suppliers' licences and certificates of conformity",
  'goods.origin_proof': 'Proof of origin or certificate of conformity',
  'goods.commission_contract': "Commission contract and the maker's production licence",
  'special_food.registration': 'Product registration or filing',
  'special_food.advert': 'Approval of health-food advertising',
  'brand.trademark': 'Trademark certificate or brand authorisation',
  'brand.authorisation': 'Brand authorisation',
  'licence.direct_sales': 'Direct-sales licence',
  'import.papers': 'Customs declaration, inspection certificate and Chinese label',
  'shop.front_photo': 'Photo of the shop front',
  'staff.health_certificate': 'Health certificates of staff',
  'declare.no_multilevel': 'Declaration against multi-level selling',
  'declare.truth': 'Declaration of truth',
  'recheck.half_year': 'Half-yearly re-check',
}

const titles: InEvery<Titles> = { 'zh-CN': zh, en }

/** The name of a requirement. */
export const requirementTitle = (code: RequirementCode, language: Language): string => titles[language][code]
