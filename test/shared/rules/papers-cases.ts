/**
 * Who sells what, how and where, and the papers the law asks: one case a line, to be read by a lawyer.
 *
 * Sellers: `enterprise` (91), `individual` business (92), `cooperative` (93), natural `person`; `brand` is an enterprise with
 * a brand, `direct` one with direct sales. Province by its two digits: 44 stands for one without a pack of its own.
 *
 * Papers, `/` = any one of them, best first: BL business licence, ID identity card, EX statement of exemption, JY operation
 * licence, YB filing, SC production licence, CARD provincial paper, SUP supplier papers, LABEL, ORI proof of origin, HC
 * health certificates, REG product registration, ADV advert approval, IMP import papers, OEM commission contract, BR
 * trademark or authorisation, AUTH authorisation, DS direct-sales licence, SHOP photo of the shop front.
 *
 * Columns: seller | goods | making | province | with the application | within 7 days of approval | articles among those
 * cited | faults of the answers.
 */
export const papersTable = `
enterprise | farm_produce | resold | 44 | BL EX | ORI | food_safety_35 farm_quality_39 food_safety_65 |
enterprise | farm_produce | own_grown | 11 | BL EX | ORI | food_safety_35 farm_quality_39 |
individual | farm_produce | resold | 44 | BL EX | ORI | food_safety_35 farm_quality_40 |
individual | farm_produce | own_grown | 50 | BL EX | ORI | food_safety_35 |
person | farm_produce | own_grown | 44 | ID EX | ORI | food_safety_35 ecommerce_10 order_37_12 |
person | farm_produce | own_grown | 31 | ID EX | ORI | ecommerce_10 order_37_8 |
person | farm_produce | resold | 44 | ID EX | ORI | ecommerce_10 order_37_8 |
person | farm_produce | made_on_site | 44 | ID EX | ORI | food_safety_35 | exemption_goods_processed
person | farm_produce | own_factory | 33 | ID EX | ORI | food_safety_35 | exemption_goods_processed
enterprise | farm_produce | made_on_site | 33 | BL EX | ORI | food_safety_35 | goods_out_of_scope
enterprise | catering | made_on_site | 99 | BL JY/CARD SHOP | HC | order_123 | province
cooperative | farm_produce | own_grown | 44 | BL EX | ORI | farm_quality_39 food_safety_35 |
cooperative | farm_produce | resold | 41 | BL EX | ORI | farm_quality_39 |
brand | farm_produce | resold | 44 | BL EX | ORI BR | food_safety_35 trademark_57 |
direct | farm_produce | resold | 44 | DS BL EX | ORI | food_safety_35 direct_sales_9 | goods_out_of_scope
enterprise | prepackaged | resold | 44 | BL YB/JY | SUP LABEL | food_safety_35 announcement_2021_40 food_safety_53 food_safety_67 |
enterprise | prepackaged | resold | 11 | BL YB/JY | SUP LABEL | announcement_2021_40 |
enterprise | prepackaged | resold | 31 | BL YB/JY | SUP LABEL | announcement_2021_40 |
enterprise | prepackaged | resold | 33 | BL YB/JY | SUP LABEL | announcement_2021_40 |
enterprise | prepackaged | own_factory | 44 | BL SC/YB/JY | SUP LABEL | order_24_2 order_78_4 |
enterprise | prepackaged | commissioned | 44 | BL YB/JY OEM | SUP LABEL | implementing_21 |
enterprise | prepackaged | made_on_site | 44 | BL YB/JY | SUP LABEL | food_safety_35 | goods_out_of_scope
enterprise | prepackaged | own_grown | 44 | BL YB/JY | SUP LABEL | food_safety_35 | goods_out_of_scope
individual | prepackaged | resold | 44 | BL YB/JY | SUP LABEL | food_safety_35 gb_7718_2011 |
individual | prepackaged | resold | 37 | BL YB/JY | SUP LABEL | food_safety_35 |
individual | prepackaged | resold | 41 | BL YB/JY | SUP LABEL | food_safety_35 |
individual | prepackaged | resold | 50 | BL YB/JY | SUP LABEL | food_safety_35 |
person | prepackaged | resold | 44 | BL YB/JY | SUP LABEL | ecommerce_10 food_safety_35 | exemption_not_eligible
person | prepackaged | resold | 33 | BL YB/JY | SUP LABEL | ecommerce_10 | exemption_not_eligible
cooperative | prepackaged | resold | 44 | BL YB/JY | SUP LABEL | food_safety_35 |
cooperative | prepackaged | own_factory | 61 | BL SC/YB/JY | SUP LABEL | order_24_2 |
brand | prepackaged | resold | 44 | BL YB/JY | SUP LABEL BR | trademark_57 |
brand | prepackaged | own_factory | 44 | BL SC/YB/JY | SUP LABEL BR | order_24_2 trademark_57 |
brand | prepackaged | commissioned | 44 | BL YB/JY OEM | SUP LABEL BR | implementing_21 |
direct | prepackaged | resold | 44 | DS BL YB/JY | SUP LABEL | direct_sales_9 | goods_out_of_scope
enterprise | bulk | resold | 44 | BL JY | SUP LABEL HC | food_safety_35 order_78_4 food_safety_68 |
enterprise | bulk | resold | 31 | BL JY | SUP LABEL HC | food_safety_68 |
enterprise | bulk | own_factory | 44 | BL SC/JY | SUP LABEL HC | order_24_2 |
individual | bulk | resold | 44 | BL JY | SUP LABEL HC | food_safety_35 |
individual | bulk | resold | 11 | BL JY/CARD | SUP LABEL HC | beijing_small_8 |
individual | bulk | resold | 33 | BL JY/CARD | SUP LABEL HC | zhejiang_small_9 food_safety_36 |
individual | bulk | resold | 37 | BL JY | SUP LABEL HC | food_safety_35 |
individual | bulk | resold | 41 | BL JY/CARD | SUP LABEL HC | henan_small_28 |
individual | bulk | resold | 50 | BL JY | SUP LABEL HC | food_safety_35 |
individual | bulk | made_on_site | 44 | BL JY | SUP LABEL HC | food_safety_35 | goods_out_of_scope
person | bulk | resold | 44 | BL JY | SUP LABEL HC | ecommerce_10 | exemption_not_eligible
cooperative | bulk | resold | 44 | BL JY | SUP LABEL HC | food_safety_35 |
brand | bulk | resold | 44 | BL JY | SUP LABEL HC BR | food_safety_35 |
brand | bulk | resold | 33 | BL JY | SUP LABEL HC BR | food_safety_35 |
direct | bulk | resold | 44 | DS BL JY | SUP LABEL HC | food_safety_35 | goods_out_of_scope
enterprise | baked | made_on_site | 44 | BL JY/CARD/SC | HC | food_safety_35 food_safety_36 food_safety_45 | province
enterprise | baked | made_on_site | 31 | BL JY/CARD/SC | HC | shanghai_food_43 |
enterprise | baked | own_factory | 44 | BL SC | LABEL HC | order_24_2 food_safety_67 |
enterprise | baked | commissioned | 44 | BL YB/JY OEM | LABEL HC | implementing_21 |
enterprise | baked | resold | 44 | BL JY | HC | food_safety_35 |
individual | baked | made_on_site | 44 | BL JY/CARD/SC | HC | food_safety_35 food_safety_45 | province
individual | baked | made_on_site | 11 | BL JY/CARD/SC | HC | beijing_small_9 beijing_small_8 |
individual | baked | made_on_site | 31 | BL JY/CARD/SC | HC | shanghai_food_58 |
individual | baked | made_on_site | 33 | BL JY/CARD/SC | HC | zhejiang_small_8 zhejiang_small_9 |
individual | baked | made_on_site | 37 | BL JY/CARD/SC | HC | shandong_small_17 shandong_small_24 |
individual | baked | made_on_site | 41 | BL JY/CARD/SC | HC | henan_small_21 |
individual | baked | made_on_site | 50 | BL JY/CARD/SC | HC | chongqing_small_10 |
individual | baked | own_factory | 37 | BL SC | LABEL HC | order_24_2 |
person | baked | made_on_site | 44 | BL JY/CARD/SC | HC | ecommerce_10 | exemption_not_eligible province
person | baked | made_on_site | 37 | BL JY/CARD/SC | HC | ecommerce_10 shandong_small_17 | exemption_not_eligible
cooperative | baked | made_on_site | 44 | BL JY/CARD/SC | HC | food_safety_35 | province
cooperative | baked | own_factory | 44 | BL SC | LABEL HC | order_24_2 |
brand | baked | made_on_site | 44 | BL SC | HC BR | order_24_2 |
brand | baked | own_factory | 44 | BL SC | LABEL HC BR | order_24_2 |
direct | baked | own_factory | 44 | DS BL SC | LABEL HC | order_24_2 | goods_out_of_scope
enterprise | catering | made_on_site | 44 | BL JY/CARD SHOP | HC | order_78_4 order_123 food_safety_45 | province
enterprise | catering | made_on_site | 31 | BL JY/CARD SHOP | HC | shanghai_food_43 shanghai_food_62 |
enterprise | catering | own_factory | 31 | BL JY/CARD SHOP | HC | order_123 | goods_out_of_scope
individual | catering | made_on_site | 44 | BL JY/CARD SHOP | HC | food_safety_35 food_safety_36 | province
individual | catering | made_on_site | 11 | BL JY/CARD SHOP | HC | beijing_small_10 beijing_small_12 beijing_small_20 |
individual | catering | made_on_site | 31 | BL JY/CARD SHOP | HC | shanghai_food_43 |
individual | catering | made_on_site | 33 | BL JY/CARD SHOP | HC | zhejiang_small_9 |
individual | catering | made_on_site | 37 | BL JY/CARD SHOP | HC | shandong_small_24 shandong_small_28 |
individual | catering | made_on_site | 41 | BL JY/CARD SHOP | HC | henan_small_28 henan_small_31 |
individual | catering | made_on_site | 50 | BL JY/CARD SHOP | HC | chongqing_small_26 |
individual | catering | resold | 11 | BL JY/CARD SHOP | HC | order_123 | goods_out_of_scope
person | catering | made_on_site | 44 | BL JY/CARD SHOP | HC | ecommerce_10 | exemption_not_eligible province
person | catering | made_on_site | 33 | BL JY/CARD SHOP | HC | ecommerce_10 | exemption_not_eligible
cooperative | catering | made_on_site | 44 | BL JY/CARD SHOP | HC | food_safety_35 | province
brand | catering | made_on_site | 44 | BL JY SHOP | HC BR | order_78_4 |
brand | catering | made_on_site | 33 | BL JY SHOP | HC BR | order_78_4 |
direct | catering | made_on_site | 44 | DS BL JY SHOP | HC | direct_sales_9 | goods_out_of_scope goods_barred
enterprise | own_packaged | own_factory | 44 | BL SC | LABEL | order_24_2 food_safety_67 |
enterprise | own_packaged | made_on_site | 44 | BL SC | LABEL | order_24_2 |
enterprise | own_packaged | commissioned | 44 | BL YB/JY OEM | LABEL | implementing_21 |
enterprise | own_packaged | resold | 44 | BL SC | LABEL | order_24_2 | goods_out_of_scope
individual | own_packaged | own_factory | 44 | BL SC/CARD | LABEL | order_24_2 food_safety_36 | province
individual | own_packaged | made_on_site | 44 | BL CARD/SC | LABEL | food_safety_36 | province
individual | own_packaged | own_grown | 44 | BL CARD/SC | LABEL | food_safety_36 | province
individual | own_packaged | made_on_site | 11 | BL CARD/SC | LABEL | beijing_small_9 |
individual | own_packaged | made_on_site | 31 | BL CARD/SC | LABEL | shanghai_food_58 |
individual | own_packaged | made_on_site | 33 | BL CARD/SC | LABEL | zhejiang_small_8 |
individual | own_packaged | made_on_site | 37 | BL CARD/SC | LABEL | shandong_small_17 |
individual | own_packaged | made_on_site | 41 | BL CARD/SC | LABEL | henan_small_21 henan_small_24 |
individual | own_packaged | made_on_site | 50 | BL CARD/SC | LABEL | chongqing_small_10 |
person | own_packaged | made_on_site | 44 | BL CARD/SC | LABEL | ecommerce_10 | exemption_not_eligible province
person | own_packaged | own_grown | 37 | BL CARD/SC | LABEL | ecommerce_10 | exemption_not_eligible
cooperative | own_packaged | own_factory | 44 | BL SC/CARD | LABEL | order_24_2 | province
cooperative | own_packaged | made_on_site | 11 | BL SC | LABEL | order_24_2 |
cooperative | own_packaged | made_on_site | 33 | BL CARD/SC | LABEL | zhejiang_small_8 |
brand | own_packaged | own_factory | 44 | BL SC | LABEL BR | order_24_2 |
brand | own_packaged | commissioned | 44 | BL YB/JY OEM | LABEL BR | implementing_21 |
direct | own_packaged | own_factory | 44 | DS BL SC | LABEL | order_24_2 | goods_out_of_scope
enterprise | imported | resold | 44 | BL YB/JY IMP | SUP LABEL | food_safety_92 food_safety_97 |
enterprise | imported | own_factory | 44 | BL YB/JY IMP | SUP LABEL | food_safety_97 | goods_out_of_scope
individual | imported | resold | 44 | BL YB/JY IMP | SUP LABEL | food_safety_92 |
person | imported | resold | 44 | BL YB/JY IMP | SUP LABEL | ecommerce_10 | exemption_not_eligible
cooperative | imported | resold | 44 | BL YB/JY IMP | SUP LABEL | food_safety_97 |
brand | imported | resold | 44 | BL YB/JY IMP | SUP LABEL BR | food_safety_97 trademark_57 |
direct | imported | resold | 44 | DS BL YB/JY IMP | SUP LABEL | food_safety_92 | goods_out_of_scope
enterprise | health_food | resold | 44 | BL YB/JY REG | SUP LABEL | food_safety_76 food_safety_78 |
enterprise | health_food | own_factory | 44 | BL SC/YB/JY REG | SUP LABEL | food_safety_76 |
enterprise | health_food | commissioned | 44 | BL YB/JY REG OEM | SUP LABEL | implementing_21 |
individual | health_food | resold | 44 | BL YB/JY REG | SUP LABEL | food_safety_76 |
person | health_food | resold | 44 | BL YB/JY REG | SUP LABEL | ecommerce_10 | exemption_not_eligible
cooperative | health_food | resold | 44 | BL YB/JY REG | SUP LABEL | food_safety_76 |
brand | health_food | resold | 44 | BL YB/JY REG | SUP LABEL BR | food_safety_76 |
direct | health_food | own_factory | 44 | DS BL SC/YB/JY REG | SUP LABEL | food_safety_76 direct_sales_9 |
enterprise | infant_formula | resold | 44 | BL YB/JY REG | SUP LABEL AUTH | food_safety_81 trademark_57 |
individual | infant_formula | resold | 44 | BL YB/JY REG | SUP LABEL AUTH | food_safety_81 | goods_out_of_scope
person | infant_formula | resold | 44 | BL YB/JY REG | SUP LABEL AUTH | ecommerce_10 | exemption_not_eligible
cooperative | infant_formula | resold | 44 | BL YB/JY REG | SUP LABEL AUTH | food_safety_81 | goods_barred
cooperative | infant_formula | resold | 41 | BL YB/JY REG | SUP LABEL AUTH | food_safety_81 | goods_barred
brand | infant_formula | own_factory | 44 | BL SC/YB/JY REG | SUP LABEL BR | food_safety_81 order_24_2 |
brand | infant_formula imported | resold | 44 | BL YB/JY REG IMP | SUP LABEL BR | food_safety_81 food_safety_97 |
direct | infant_formula | resold | 44 | DS BL YB/JY REG | SUP LABEL AUTH | food_safety_81 | goods_out_of_scope
enterprise | alcohol | resold | 44 | BL YB/JY | SUP LABEL | food_safety_35 |
enterprise | alcohol | own_factory | 44 | BL SC/YB/JY | SUP LABEL | order_24_2 |
individual | alcohol | resold | 44 | BL YB/JY | SUP LABEL | |
individual | alcohol | made_on_site | 50 | BL SC | SUP LABEL | order_24_2 |
person | alcohol | resold | 44 | BL YB/JY | SUP LABEL | ecommerce_10 | exemption_not_eligible
cooperative | alcohol | resold | 44 | BL YB/JY | SUP LABEL | |
brand | alcohol | resold | 44 | BL YB/JY | SUP LABEL BR | |
direct | alcohol | resold | 44 | DS BL YB/JY | SUP LABEL | | goods_out_of_scope goods_barred
enterprise | prepackaged farm_produce | resold | 44 | BL YB/JY | SUP LABEL ORI | food_safety_35 farm_quality_39 |
individual | prepackaged bulk | resold | 44 | BL JY | SUP LABEL HC | food_safety_35 food_safety_68 |
individual | prepackaged catering | made_on_site | 44 | BL YB/JY JY/CARD SHOP | SUP LABEL HC | announcement_2021_40 order_123 | province
individual | baked catering | made_on_site | 11 | BL JY/CARD SHOP | HC | beijing_small_8 |
individual | own_packaged prepackaged | own_factory | 33 | BL SC/CARD YB/JY/SC | SUP LABEL | order_24_2 announcement_2021_40 |
enterprise | own_packaged prepackaged | own_factory | 44 | BL SC | SUP LABEL | order_24_2 |
person | farm_produce baked | own_grown | 44 | BL JY/CARD/SC | ORI HC | ecommerce_10 | exemption_not_eligible province
person | farm_produce prepackaged | resold | 50 | BL YB/JY | SUP LABEL ORI | ecommerce_10 | exemption_not_eligible
cooperative | farm_produce own_packaged | own_grown | 61 | BL CARD/SC | LABEL ORI | farm_quality_39 food_safety_36 | province
cooperative | farm_produce infant_formula | resold | 33 | BL YB/JY REG | SUP LABEL ORI AUTH | food_safety_81 | goods_barred
enterprise | imported alcohol | resold | 31 | BL YB/JY IMP | SUP LABEL | food_safety_97 |
enterprise | health_food imported | resold | 46 | BL YB/JY REG IMP | SUP LABEL | food_safety_76 food_safety_92 |
enterprise | prepackaged | resold | 99 | BL YB/JY | SUP LABEL | food_safety_35 | province
`
