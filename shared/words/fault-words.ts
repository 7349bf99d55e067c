import type { FaultCode, FaultLevel } from '../contract/fault'
import type { InEvery, Language } from './language'

/**
 * The sentences of a fault: what is wrong, and what to do. `{what}` is replaced by the name of the number or paper meant.
 */
export type FaultWords = { readonly message: string; readonly fix: string }

const zh = {
  length: { message: '{what}的位数不对。', fix: '请对照证件数一数，再填一遍。' },
  alphabet: { message: '{what}里有不会出现的字符。', fix: '请看清数字和字母，0 和 O、1 和 I 容易看错。' },
  check_digit: { message: '{what}好像有一位写错了。', fix: '请对照证件，一位一位核对。' },
  organisation_check: {
    message: '{what}第 9 到 17 位好像有一位写错了。',
    fix: '请对照证件，核对后面这几位。',
  },
  province: { message: '{what}里的地区代码不对。', fix: '请对照证件一位一位核对，省份请从列表里选。' },
  kind_mismatch: {
    message: '{what}和您选的身份或证件种类不一样。',
    fix: '请看看是不是填错了格子，或者身份选错了。',
  },
  superseded: {
    message: '这是旧的证或旧的号码。',
    fix: '请用现在的新证：18 位的营业执照，或 JY、YB、SC 开头的证。',
  },
  name_missing: { message: '还没有写名称。', fix: '请照营业执照写全称；个人写姓名。' },
  name_not_full: {
    message: '这个名称好像不完整。',
    fix: '请照营业执照一个字一个字写全，比如“某某市某某食品有限公司”。',
  },
  name_mismatch: {
    message: '证上的名称和您写的有一点不同。',
    fix: '请核对。如果证上就是这样，不用改，有人会看。',
  },
  holder_different: {
    message: '证上的持有人和您写的名称不同。',
    fix: '证要办在自己名下。请核对名称，或换成自己的证。',
  },
  image_type: { message: '这种图片我们打不开。', fix: '请用手机直接拍一张，或选 JPG、PNG 图片。' },
  image_content: { message: '这个文件不是照片。', fix: '请用手机直接拍一张证件照片。' },
  image_size: { message: '照片太大或是空的。', fix: '请重新拍一张，不超过 5 MB。' },
  image_pixels: { message: '照片的尺寸太大或太小。', fix: '请用手机普通模式重新拍一张。' },
  image_corrupt: { message: '照片没有传完整。', fix: '请重新拍一张再传。' },
  image_blurred: { message: '照片有点模糊。', fix: '请把证件放平，在亮的地方再拍一张。' },
  image_same_as_rejected: { message: '这张照片和上次退回的一样。', fix: '请按退回的原因重新拍一张。' },
  missing: { message: '还差{what}。', fix: '请补上。' },
  document_expired: { message: '这个证已经过期了。', fix: '请换上新证；还没办好，请先到发证的地方办延续。' },
  document_expires_soon: {
    message: '这个证快到期了，或者可以办延续了。',
    fix: '请早点到发证的地方办延续，办好后换上新证。',
  },
  document_wrong_kind: { message: '照片上不是要的那种证。', fix: '请看清要哪种证，再拍一张。' },
  document_unreadable: { message: '照片上的字看不清。', fix: '请靠近一点，在亮的地方拍，四个角都要拍进去。' },
  document_number_mismatch: { message: '照片上的号码和您写的不一样。', fix: '请核对号码，改成和证上一样。' },
  document_scope: {
    message: '证上写的经营项目好像不包括您卖的东西。',
    fix: '请核对经营项目；没有的话，请到发证的地方加上，或先不卖这一样。',
  },
  document_online_not_stated: {
    message: '证上没有写可以网上经营。',
    fix: '请核对；没有写的话，请到发证的地方加上“网络经营”。',
  },
  dates_inconsistent: { message: '日期前后对不上。', fix: '请对照证件，核对开始和到期的日期。' },
  date_out_of_range: { message: '这个日期不太可能。', fix: '请对照证件，核对年、月、日。' },
  suspected_altered: { message: '照片好像改动过。', fix: '请直接拍证件原件，不要修图。' },
  forged: { message: '这个证没有查到。', fix: '请提供发证机关发的真证；认为弄错了可以申诉。' },
  borrowed: { message: '这个证不是您的。', fix: '请用自己名下的证；认为弄错了可以申诉。' },
  exemption_not_eligible: {
    message: '卖这类食品要先有营业执照，个人身份不能卖。',
    fix: '请先免费登记为个体户，再办备案或许可，然后把身份改成“个体户”。',
  },
  exemption_goods_processed: {
    message: '加工过的食品不能用农产品免证声明。',
    fix: '请只卖没加工过的农产品，或给加工食品办证。',
  },
  goods_out_of_scope: {
    message: '卖的东西和选的做法或证对不上。',
    fix: '请核对一下选择；没有选错的话可以先往下填，有人会看。',
  },
  label_item_missing: {
    message: '标签上还缺{what}。',
    fix: '请让厂家补上这一项，再拍新标签。补上前这种货不能卖。',
  },
  goods_barred: {
    message: '这样的卖家不能卖这种食品。',
    fix: '请去掉这种食品。想卖的话，要由能办这种许可的企业来卖。',
  },
  multilevel_declared: {
    message: '这种分钱的办法属于传销，法律禁止。',
    fix: '请改成只按本人卖出的货给报酬：不收入门费，不按人头，不分下线的钱。',
  },
  multilevel_detected: {
    message: '文字里有像传销的说法。',
    fix: '请写清楚怎么给报酬，有专人会看。没有这种做法不用担心。',
  },
  entity_barred: { message: '这个申请不能受理。', fix: '如果认为弄错了，请联系平台客服，由人工核实。' },
  stall_not_online: {
    message: '本省的摊贩登记卡不能在网上卖食品。',
    fix: '请到市场监管所改办小餐饮店登记证或食品经营许可证，再来网上卖。',
  },
  unrecognized_keys: { message: '有不认识的内容。', fix: '请去掉多出来的这一项。' },
  type_invalid: { message: '内容的格式不对。', fix: '请重新填写。' },
  required: { message: '这一项要填。', fix: '请填上。' },
  value_not_allowed: { message: '没有这个选项。', fix: '请从给出的选项里选一个。' },
  too_long: { message: '写得太长了。', fix: '请写短一点。' },
  too_short: { message: '写得太短了。', fix: '请写完整。' },
  too_many: { message: '数量太多了。', fix: '请少填几个。' },
  too_few: { message: '数量太少了。', fix: '请至少填一个。' },
  too_large: { message: '数字太大了。', fix: '请填小一点的数。' },
  too_small: { message: '数字太小了。', fix: '请填大一点的数。' },
  too_deep: { message: '内容的层次太多。', fix: '请简单一点。' },
  characters_not_allowed: { message: '有不能用的字符。', fix: '请去掉特殊符号，重新输入。' },
  date_invalid: { message: '没有这一天。', fix: '请写成年-月-日，比如 2026-01-31。' },
  format_invalid: { message: '写法不对。', fix: '请按例子的写法填。' },
  address_not_public: { message: '这个网址不能用。', fix: '请给公网上的 https 网址。' },
  retention: { message: '《网络交易监督管理办法》要求这些资料保存到 {seen}。', fix: '到期后会自动删除。' },
  legal_hold: { message: '有一件事还没有办完，要用到这些资料。', fix: '办完以后可以再申请。' },
} as const satisfies Readonly<Record<FaultCode, FaultWords>>

const en: Readonly<Record<keyof typeof zh, FaultWords>> = {
  length: {
    message: 'The {what} has the wrong length.',
    fix: 'Count the characters on the paper and type it again.',
  },
  alphabet: {
    message: 'The {what} has a character that never occurs in it.',
    fix: 'Look at digits and letters: 0 and O, 1 and I are easily mistaken.',
  },
  check_digit: {
    message: 'One character of the {what} seems wrong.',
    fix: 'Compare it with the paper, one by one.',
  },
  organisation_check: {
    message: 'One of the characters 9 to 17 of the {what} seems wrong.',
    fix: 'Compare these characters with the paper.',
  },
  province: {
    message: 'There is no such region as in the {what}.',
    fix: 'Compare it with the paper; choose the province from the list.',
  },
  kind_mismatch: {
    message: 'The {what} does not fit the kind of seller or paper chosen.',
    fix: 'Check whether it is in the right field and the right kind is chosen.',
  },
  superseded: {
    message: 'This is an old paper or an old number.',
    fix: 'Use the present one: an 18-character business licence, or a paper beginning with JY, YB or SC.',
  },
  name_missing: {
    message: 'The name is not given yet.',
    fix: 'Write the full name as on the business licence; a person writes her own.',
  },
  name_not_full: {
    message: 'This name does not look complete.',
    fix: 'Write it in full, character by character, as on the business licence.',
  },
  name_mismatch: {
    message: 'The name on the paper differs a little from yours.',
    fix: 'Compare them. If the paper says so, leave it, a person will look.',
  },
  holder_different: {
    message: 'The holder of the paper is not the name you gave.',
    fix: 'The paper must be your own. Check the name or use your own paper.',
  },
  image_type: {
    message: 'We cannot open this kind of image.',
    fix: 'Take a photo with the phone, or choose a JPG or PNG.',
  },
  image_content: { message: 'This file is not a photo.', fix: 'Take a photo of the paper with the phone.' },
  image_size: { message: 'The photo is too large or empty.', fix: 'Take it again; 5 MB at most.' },
  image_pixels: {
    message: "The photo's dimensions are too large or too small.",
    fix: 'Take it again in the ordinary mode.',
  },
  image_corrupt: { message: 'The photo did not arrive whole.', fix: 'Take it again and send it.' },
  image_blurred: {
    message: 'The photo is a little blurred.',
    fix: 'Lay the paper flat in good light and take it again.',
  },
  image_same_as_rejected: {
    message: 'This is the photo that was returned before.',
    fix: 'Take a new one, minding the reason given.',
  },
  missing: { message: 'Still missing: {what}.', fix: 'Please add it.' },
  document_expired: {
    message: 'This paper has expired.',
    fix: 'Use the new one; if there is none yet, ask its office for a renewal.',
  },
  document_expires_soon: {
    message: 'This paper ends soon, or can be renewed now.',
    fix: 'Ask its office for a renewal in time, then send the new one.',
  },
  document_wrong_kind: {
    message: 'The photo shows another kind of paper.',
    fix: 'See which paper is asked for and photograph that one.',
  },
  document_unreadable: {
    message: 'The photo cannot be read.',
    fix: 'Go closer, in good light, with all four corners in the picture.',
  },
  document_number_mismatch: {
    message: 'The number in the photo is not the one you typed.',
    fix: 'Compare them and type the number of the paper.',
  },
  document_scope: {
    message: 'The scope of the paper does not seem to cover what you sell.',
    fix: 'Check the scope; have it extended by its office, or leave these goods out.',
  },
  document_online_not_stated: {
    message: 'The paper does not say that it covers online selling.',
    fix: 'Check it; if it does not, have its office add online operation.',
  },
  dates_inconsistent: {
    message: 'The dates contradict each other.',
    fix: 'Compare the first and the last day with the paper.',
  },
  date_out_of_range: {
    message: 'This date is hardly possible.',
    fix: 'Compare year, month and day with the paper.',
  },
  suspected_altered: {
    message: 'The photo seems to have been altered.',
    fix: 'Photograph the original, without editing.',
  },
  forged: {
    message: 'This paper could not be found with its office.',
    fix: 'Send the genuine paper; appeal if this is a mistake.',
  },
  borrowed: {
    message: 'This paper is not yours.',
    fix: 'Use a paper in your own name; appeal if this is a mistake.',
  },
  exemption_not_eligible: {
    message: 'Selling such food needs a business licence; a person without one may not.',
    fix: 'Register as an individual business, free of charge, then file or get the licence, and change what you are to "individual business".',
  },
  exemption_goods_processed: {
    message: 'Processed food is not covered by the exemption of farm produce.',
    fix: 'Sell unprocessed produce only, or get the paper for processed food.',
  },
  goods_out_of_scope: {
    message: 'The goods do not fit the way of making or the paper.',
    fix: 'Check your answers; if they are right, go on, a person will look.',
  },
  label_item_missing: {
    message: 'The label still lacks: {what}.',
    fix: 'Have the maker add it and photograph the new label. Until then these goods cannot be sold.',
  },
  goods_barred: {
    message: 'Such a seller may not sell this food.',
    fix: 'Take it off the list; an enterprise that can get the licence may sell it.',
  },
  multilevel_declared: {
    message: 'Paying people this way is multi-level selling, which the law forbids.',
    fix: "Pay only for a person's own sales: no entry fee, no pay for recruiting, none for others' sales.",
  },
  multilevel_detected: {
    message: 'Some words sound like multi-level selling.',
    fix: 'Write plainly how people are paid; a specialist will look. If you do no such thing there is nothing to fear.',
  },
  entity_barred: {
    message: 'This application cannot be accepted.',
    fix: 'If this is a mistake, ask the platform; a person will look.',
  },
  stall_not_online: {
    message: 'In this province a stall card does not allow selling online.',
    fix: 'Get the registration of a small eatery or an operation licence, then sell online.',
  },
  unrecognized_keys: { message: 'There is something unknown in it.', fix: 'Leave out this key.' },
  type_invalid: { message: 'The value has the wrong type.', fix: 'Give it in the form documented.' },
  required: { message: 'This is required.', fix: 'Give it.' },
  value_not_allowed: { message: 'There is no such choice.', fix: 'Choose one of the values given.' },
  too_long: { message: 'This is too long.', fix: 'Make it shorter.' },
  too_short: { message: 'This is too short.', fix: 'Write it in full.' },
  too_many: { message: 'These are too many.', fix: 'Give fewer.' },
  too_few: { message: 'These are too few.', fix: 'Give at least one.' },
  too_large: { message: 'The number is too large.', fix: 'Give a smaller one.' },
  too_small: { message: 'The number is too small.', fix: 'Give a larger one.' },
  too_deep: { message: 'The value is nested too deep.', fix: 'Make it simpler.' },
  characters_not_allowed: {
    message: 'It contains characters that are not allowed.',
    fix: 'Leave out control characters and try again.',
  },
  date_invalid: { message: 'There is no such day.', fix: 'Write year-month-day, for example 2026-01-31.' },
  format_invalid: { message: 'It is not written in the right form.', fix: 'Follow the example.' },
  address_not_public: {
    message: 'Nothing can be sent to this address.',
    fix: 'Give an https address on the public Internet.',
  },
  retention: {
    message: 'The Measures on Online Trading (SAMR order 37) have this data kept until {seen}.',
    fix: 'It is erased by itself after that day.',
  },
  legal_hold: {
    message: 'This data is needed for a matter that is still open.',
    fix: 'Ask again when it is closed.',
  },
}

type WordsAt = Readonly<Record<string, Readonly<Partial<Record<FaultCode, FaultWords>>>>>
type Translated<T> = { readonly [P in keyof T]: { readonly [C in keyof T[P]]: FaultWords } }

/**
 * Sentences of a code with a meaning of its own at one place. `*` stands for any index; the first pattern that fits is
 * taken.
 */
const zhAt = {
  '/registrationNumber': {
    length: {
      message: '统一社会信用代码是 18 位，现在位数不对。',
      fix: '请对照营业执照，把 18 位都填上。',
    },
    superseded: {
      message: '这是旧营业执照的号码。',
      fix: '请换成印有 18 位统一社会信用代码的新执照，换证不收费。',
    },
  },
  '/contact/phone': {
    length: {
      message: '手机号是 11 位，现在位数不对。',
      fix: '请数一数，再填一遍。座机要写区号，港澳号码前面写 +852 或 +853。',
    },
    alphabet: {
      message: '这不像电话号码。',
      fix: '请填 1 开头的 11 位手机号。填座机要写区号，不写分机。',
    },
  },
  '/contact/name': {
    name_missing: { message: '还没有写联系人的姓名。', fix: '请写联系人的真实姓名。' },
  },
  '/legalRepresentative': {
    name_missing: { message: '还没有写姓名。', fix: '请照营业执照写法定代表人或经营者的姓名。' },
  },
  '/idNumber': {
    length: { message: '身份证号是 18 位，现在位数不对。', fix: '请对照身份证，把 18 位都填上。' },
    date_out_of_range: {
      message: '号码里的出生日期不对，没有这一天或还没到。',
      fix: '请对照证件，核对中间的出生年、月、日。',
    },
    kind_mismatch: {
      message: '这不是本人身份证件的号码。',
      fix: '请填身份证、居住证或外国人永久居留身份证的号码，外国护照不行。',
    },
    superseded: { message: '15 位的旧身份证号不能用了。', fix: '请填现在身份证上的 18 位号码。' },
  },
  '/licences/*/number': {
    length: {
      message: '证件编号的位数不对。',
      fix: '编号是 JY、SC 或 YB 加 14 位数字，请对照证件再填一遍。',
    },
    kind_mismatch: {
      message: '这个编号好像是另一种证的。',
      fix: '请看看：JY 开头是经营许可证，SC 开头是生产许可证，YB 开头是备案。',
    },
    document_scope: {
      message: '这种许可证好像不包括您做的餐饮。',
      fix: '做餐饮的许可证一般是 JY2 开头。请核对；没有错可以往下填，有人会看。',
    },
  },
  '/licences/*/place': {
    document_scope: {
      message: '证上的地址和您写的经营地址不一样。',
      fix: '一个证只管一个地方。请核对地址，或到发证的地方办变更。',
    },
  },
  '/licences/*/cardType': {
    document_scope: {
      message: '这种小店证在网上卖货，各地规定不一样。',
      fix: '可以往下填，有人会按当地规定看一遍。有许可证的话，请换成许可证。',
    },
    goods_out_of_scope: {
      message: '拿这种小店证，本省不许卖您选的这种食品。',
      fix: '请不卖这一样，或到市场监管所办食品经营许可证。',
    },
    kind_mismatch: {
      message: '本省这种证好像不发给您这样的单位。',
      fix: '请核对身份和证的种类；没有错就不用改，有人会看。',
    },
  },
  '/province': {
    province: { message: '没有这个省份。', fix: '请从列表里选您所在的省份。' },
  },
  '/directSales': {
    kind_mismatch: {
      message: '只有企业能办直销许可证。',
      fix: '请关掉“直销”，或把身份改成企业。',
    },
    goods_out_of_scope: {
      message: '普通食品不在直销的范围里。',
      fix: '可以照常在店里零售，不要让直销员去卖。',
    },
  },
  '/making': {
    goods_out_of_scope: {
      message: '卖的东西和选的做法对不上。',
      fix: '请看看“怎么来的”选对没有；没有选错可以往下填，有人会看。',
    },
    exemption_goods_processed: {
      message: '做过、加工过的食品不是农产品，个人不能免证卖。',
      fix: '只卖自己种、养的，请选“自己种的”；要卖加工食品，请先免费登记为个体户再办证。',
    },
  },
  '/yearlySales': {
    exemption_not_eligible: {
      message: '转卖别人的农产品，一年超过 10 万元要先登记。',
      fix: '请先免费登记为个体户，再把身份改成“个体户”。卖自家种的不受这个限制。',
    },
  },
  '/goods/*': {
    goods_out_of_scope: {
      message: '卖婴幼儿配方奶要求很严。',
      fix: '请备好产品注册证和品牌授权书，有人会仔细看。',
    },
  },
  '/goods': {
    exemption_goods_processed: {
      message: '卖的东西里有加工食品，农产品免证声明不再适用。',
      fix: '请给加工食品办证；只卖农产品时可以再签声明。',
    },
  },
} as const satisfies WordsAt

const enAt: Translated<typeof zhAt> = {
  '/registrationNumber': {
    length: { message: 'A credit code has 18 characters.', fix: 'Type all 18 as on the business licence.' },
    superseded: {
      message: 'This is the number of an old business licence.',
      fix: 'Change it for the licence with an 18-character code; that is free.',
    },
  },
  '/contact/phone': {
    length: {
      message: 'The number has the wrong length; a mobile number has 11 digits.',
      fix: 'Count them and type it again, a landline with its area code, Hong Kong or Macao with +852 or +853.',
    },
    alphabet: {
      message: 'This is not a telephone number.',
      fix: 'Give 11 digits beginning with 1, or a landline with its area code and without an extension.',
    },
  },
  '/contact/name': {
    name_missing: {
      message: 'The name of the contact is missing.',
      fix: 'Give the real name of the contact.',
    },
  },
  '/legalRepresentative': {
    name_missing: {
      message: 'The name is missing.',
      fix: 'Write the name of the legal representative or owner as on the licence.',
    },
  },
  '/idNumber': {
    length: { message: 'An ID number has 18 characters.', fix: 'Type all 18 as on the card.' },
    date_out_of_range: {
      message: 'The day of birth in this number does not exist or is to come.',
      fix: 'Compare year, month and day in the middle of it with the card.',
    },
    kind_mismatch: {
      message: 'This is no number of an identity document.',
      fix: "Give that of the ID card, the residence permit or a foreigner's permanent residence card; no foreign passport.",
    },
    superseded: {
      message: 'ID numbers of 15 digits have ended.',
      fix: 'Give the 18 characters of the present card.',
    },
  },
  '/licences/*/number': {
    length: { message: 'The number has the wrong length.', fix: 'It is JY, SC or YB and 14 digits.' },
    kind_mismatch: {
      message: 'This seems to be the number of another paper.',
      fix: 'JY begins an operation licence, SC a production licence, YB a filing.',
    },
    document_scope: {
      message: 'This kind of licence does not seem to cover catering.',
      fix: 'Catering has a licence beginning with JY2. Check it; if it is right go on, a person will look.',
    },
  },
  '/licences/*/place': {
    document_scope: {
      message: 'The address on the paper is not your place of business.',
      fix: 'A licence is good for one place. Check the address or have its office change it.',
    },
  },
  '/licences/*/cardType': {
    document_scope: {
      message: 'Places differ on whether such a paper is good for selling online.',
      fix: 'Go on; a person will look at the local rules. If you have a licence, use that.',
    },
    goods_out_of_scope: {
      message: 'In this province such a paper does not allow these goods.',
      fix: 'Leave these goods out, or get a food operation licence.',
    },
    kind_mismatch: {
      message: 'In this province such a paper is not given to sellers like you.',
      fix: 'Check what you are and the kind of paper; if both are right leave it, a person will look.',
    },
  },
  '/province': {
    province: { message: 'There is no such province.', fix: 'Choose your province from the list.' },
  },
  '/directSales': {
    kind_mismatch: {
      message: 'Only an enterprise can hold a direct-sales licence.',
      fix: 'Switch direct sales off, or change what you are to enterprise.',
    },
    goods_out_of_scope: {
      message: 'Ordinary food is outside what may be sold by direct sales.',
      fix: 'Sell it in the shop as everybody does, not through direct sellers.',
    },
  },
  '/making': {
    goods_out_of_scope: {
      message: 'The goods do not fit the way of making.',
      fix: 'Check where the goods come from; if that is right, go on, a person will look.',
    },
    exemption_goods_processed: {
      message: 'Food that is made or processed is no farm produce; a person may not sell it without papers.',
      fix: 'If you only sell what you grow, choose "grown by myself"; for processed food register as an individual business first.',
    },
  },
  '/yearlySales': {
    exemption_not_eligible: {
      message: "Reselling others' produce for more than 100,000 yuan a year needs registration.",
      fix: 'Register as an individual business, free of charge, and change what you are. Your own produce has no such limit.',
    },
  },
  '/goods/*': {
    goods_out_of_scope: {
      message: 'Infant formula is held to strict rules.',
      fix: 'Have the product registration and the brand authorisation ready; a person will look closely.',
    },
  },
  '/goods': {
    exemption_goods_processed: {
      message: 'The list has processed food, so the exemption for farm produce no longer applies.',
      fix: 'Get the paper for the processed food; with produce alone you may sign the statement again.',
    },
  },
}

/** The same where the finding is only a doubt and nothing needs to be changed. */
const zhDoubtAt = {
  '/licences/*/cardType': {
    goods_out_of_scope: {
      message: '据公开资料，拿这种小店证好像不能卖您选的这种食品。',
      fix: '请问一下发证的地方；没有问题可以往下填，有人会看。',
    },
  },
  '/idNumber': {
    check_digit: {
      message: '这个号码好像有一位写错了。',
      fix: '请对照证件一位一位核对；没有错就不用改，有人会看。',
    },
    province: {
      message: '这个号码里的地区代码我们不认识。',
      fix: '请对照证件核对；没有错就不用改，有人会看。',
    },
    kind_mismatch: {
      message: '这是通行证或护照的号码，不是身份证号。',
      fix: '有身份证或居住证，请填那个号码；没有就不用改，有人会看您的证件。',
    },
    superseded: {
      message: '这是旧版外国人永久居留身份证的号码，没到期还能用。',
      fix: '有 18 位的新证，请填新的；没有就不用改，有人会看您的证件。',
    },
  },
  '/contact/phone': {
    kind_mismatch: {
      message: '这个号码收不到短信。',
      fix: '可以用，急事我们会打电话。有内地手机号的话，请填手机号。',
    },
  },
  '/registrationNumber': {
    check_digit: {
      message: '这个号码很像福建早年发的统一社会信用代码，可能有一位写错了。',
      fix: '请对照执照一位一位核对；没有错就不用改，有人会看。',
    },
    organisation_check: {
      message: '这个号码第 9 到 17 位不合规则，可能有一位写错了。',
      fix: '请对照执照核对这几位；没有错就不用改，有人会看。',
    },
    province: {
      message: '这个号码第 3、4 位不是我们知道的地区代码。',
      fix: '请对照执照核对；没有错就不用改，有人会看。',
    },
    kind_mismatch: {
      message: '这个号码和您选的身份好像不一样。',
      fix: '请看看身份选对没有，号码填对没有；没有错就不用改，有人会看。',
    },
  },
  '/licences/*/number': {
    province: {
      message: '这个证好像是外省发的。',
      fix: '请核对编号和所在省份；没有错就不用改，有人会看。',
    },
  },
  '/province': {
    province: {
      message: '您所在地方的小店规定，我们没有看到全文。',
      fix: '可以放心往下填，有人会按当地规定看一遍。请确认省份选对了。',
    },
  },
} as const satisfies WordsAt

const enDoubtAt: Translated<typeof zhDoubtAt> = {
  '/licences/*/cardType': {
    goods_out_of_scope: {
      message: 'As reported, such a paper does not allow these goods.',
      fix: 'Ask the office that issued it; if all is right leave it, a person will look.',
    },
  },
  '/idNumber': {
    check_digit: {
      message: 'One character of this number seems wrong.',
      fix: 'Compare it with the document; if it is right leave it, a person will look.',
    },
    province: {
      message: 'The area in this number is not one that we know.',
      fix: 'Compare it with the document; if it is right leave it, a person will look.',
    },
    kind_mismatch: {
      message: 'This is the number of a travel permit or passport, no ID number.',
      fix: 'Give that of the ID card or residence permit; without one leave it, a person will look at the document.',
    },
    superseded: {
      message: "This is the number of an older foreigner's card, which is good until its end.",
      fix: 'If you have the new card give its 18 characters; else leave it, a person will look at the document.',
    },
  },
  '/contact/phone': {
    kind_mismatch: {
      message: 'Text messages do not reach this number.',
      fix: 'It may stay; we call when it is urgent. A mobile number of the mainland is better.',
    },
  },
  '/registrationNumber': {
    check_digit: {
      message: 'This number is like the early codes of Fujian, and one character may be wrong.',
      fix: 'Compare it with the licence, one by one; if it is right leave it, a person will look.',
    },
    organisation_check: {
      message: 'Characters 9 to 17 of this number do not fit together, so one may be wrong.',
      fix: 'Compare these with the licence; if they are right leave them, a person will look.',
    },
    province: {
      message: 'Characters 3 and 4 of this number are no area that we know.',
      fix: 'Compare them with the licence; if they are right leave them, a person will look.',
    },
    kind_mismatch: {
      message: 'This number does not fit the kind of seller chosen.',
      fix: 'Check what you are and the number; if both are right leave it, a person will look.',
    },
  },
  '/licences/*/number': {
    province: {
      message: 'This paper seems to be of another province.',
      fix: 'Check the number and the province; if both are right leave it, a person will look.',
    },
  },
  '/province': {
    province: {
      message: 'We have not seen the full local rules for small shops of your province.',
      fix: 'Go on; a person will look at the local rules. Make sure the province is right.',
    },
  },
}

/** Sentences for a paper that has ended while its renewal, asked for in time, is not decided. */
const pendingRenewal = {
  'zh-CN': {
    message: '这个证到期了，延续还在办理中。',
    fix: '先按还有效处理。请保存好受理单，拿到新证马上换上。',
  },
  en: {
    message: 'This paper has ended while its renewal is being decided.',
    fix: 'It counts as good for now. Keep the receipt and send the new paper as soon as you have it.',
  },
} as const satisfies InEvery<FaultWords>

const fits = (pattern: string, path: string): boolean => {
  const parts = path.split('/')
  const wanted = pattern.split('/')
  return wanted.length === parts.length && wanted.every((part, at) => part === '*' || part === parts[at])
}

const wordsAt = (table: WordsAt, code: FaultCode, path: string): FaultWords | undefined => {
  const pattern = Object.keys(table).find((one) => fits(one, path))
  return pattern === undefined ? undefined : table[pattern]?.[code]
}

/** The sentences of faults: by code, by code at a path, and at a path where the fault is only a doubt. */
type FaultTables = {
  readonly byCode: Readonly<Record<FaultCode, FaultWords>>
  readonly at: WordsAt
  readonly doubtAt: WordsAt
}

const tables: InEvery<FaultTables> = {
  'zh-CN': { byCode: zh, at: zhAt, doubtAt: zhDoubtAt },
  en: { byCode: en, at: enAt, doubtAt: enDoubtAt },
}

/** The sentences of a fault at a path, before `{what}` is filled in. */
export function faultWords(code: FaultCode, path: string, level: FaultLevel, language: Language): FaultWords {
  const isTyped = !path.startsWith('/documents/')
  if (code === 'document_expired' && level === 'warn' && isTyped) return pendingRenewal[language]
  const { byCode, at, doubtAt } = tables[language]
  const doubt = level === 'reject' ? undefined : wordsAt(doubtAt, code, path)
  return doubt ?? wordsAt(at, code, path) ?? byCode[code]
}
