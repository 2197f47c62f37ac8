/** Words that passwords are commonly made of, in lower case, longest matches first at use; runs and years are found by rule. */
export const COMMON_WORDS: readonly string[] = `
password passwd passw0rd pass parola geheim secret letmein welcome willkommen login signin master admin administrator
root manager office system sysadmin server computer internet network windows microsoft google facebook youtube twitter
instagram linkedin amazon apple iphone samsung android nokia huawei xiaomi tencent alibaba taobao weixin wechat baidu
default temp temporary changeme change test testing tester guest user username account security trustno trust access
private public demo example sample hello hallo goodbye please thanks thankyou iloveyou ilove loveyou lovely lover love
forever always baby babygirl babyboy honey sweetheart sweety sweet darling angel angels princess prince queen king
beautiful handsome sunshine sunflower sunny summer winter spring autumn flower flowers rainbow butterfly dolphin dragon
monkey tiger lion panda eagle falcon phoenix wolf horse mustang shadow midnight moonlight starlight diamond crystal
silver golden orange purple yellow banana cherry chocolate cookie coffee pepper ginger cheese pizza peanut pumpkin
strawberry football baseball basketball soccer hockey tennis golf gaming gamer player playboy superman batman spiderman
ironman wonderwoman pokemon pikachu naruto mickey snoopy tigger garfield starwars startrek skywalker matrix avatar
hogwarts harrypotter potter gandalf minecraft fortnite warcraft warrior hunter ranger killer ninja samurai pirate
knight wizard magic mystery legend hero champion winner victory liberty freedom america england london paris berlin
newyork chicago dallas boston texas california canada australia china beijing shanghai guangzhou guangdong shenzhen
zhongguo dongguan hongkong taiwan tokyo japan chelsea arsenal liverpool manchester barcelona realmadrid juventus
yankees cowboys lakers steelers eagles raiders packers patriots ferrari porsche mercedes corvette harley yamaha honda
toyota michael michelle jennifer jessica ashley amanda nicole daniel andrew joshua matthew anthony william thomas
robert richard charlie george jordan taylor maggie bailey buster rocky jasper oliver sophie samantha victoria elizabeth
alexander alexandra christian christine patrick steven jackson maverick hannah madison savannah destiny brandon justin
martin marina natasha barbara veronica gabriel isabella natalie caroline stephanie benjamin jonathan nicholas vanessa
patricia sabrina monica woaini woaiwojia woaiwoziji woaimama woaibaba nihao wobuzhidao mima mimamima wodemima wangyut
wangwei zhangwei wangfang liwei zhangli liujie zhanglei wangjun liuwei chenwei lina wangjing buzhidao meiyou shengri
kaixin kuaile xingfu pengyou laopo laogong baobei baobao tianshi xiaoxiao xiaobai xiaohei xiaoming feiwu nimade fuckyou
fuckoff fuck asshole bitch shit sexy hottie whatever nothing something anything everything blessed jesus christ church
faith grace heaven peace hope lucky happy smile loveme lovehate money rich dollar bigboy bigdog bigdaddy daddy mommy
mother father sister brother family friend friends school college university teacher student doctor nurse police
fireman soldier marine army navy airforce captain thunder lightning blizzard hurricane tornado volcano earth ocean
river mountain forest desert island garden house home azerty qwertz dvorak shebao yibao shehuibaozhang shebaoka
socialsecurity reviewer checklist supervisor employer community analyst auditor clerk cards 1314 5201314 520 521
1314520 a1b2c3 scorpion bulldogs bulldog swimming dolphins gateway penelope blackdog rush2112 remember swordfish
marlboro carolina einstein nascar kawasaki explorer wildcats wildcat engineer metallica slipknot chemical mustangs
broncos redskins cardinal cardinals dodgers giants tigers bears bulls vikings saints rangers senators panthers panther
jaguars jaguar gators gator scooter cameron butthead guitar drummer bassist music musical rockstar rocknroll nirvana
beatles rolling eminem madonna elvis marley bobmarley zeppelin floyd pinkfloyd blink182 greenday hellokitty kitty
kitten kittycat puppy doggie spanky rascal pookie muffin cupcake cookies sweetie sugar candy bubbles bubba booger
peaches brandy whisky whiskey budweiser heineken guinness corona tequila vodka cocacola pepsi marijuana smoking smokey
cigar airplane aviation pilot flying boeing spitfire concorde submarine titanic enterprise voyager discovery apollo
saturn jupiter mercury neptune pluto galaxy cosmos universe planet asteroid rocket shuttle eclipse aurora solstice
genesis exodus revelation raphael lucifer satan demon devil goddess athena zeus hercules poseidon odyssey spartan
trojan gladiator caesar napoleon lincoln kennedy clinton reagan obama trump president democrat republic general colonel
sergeant commander lieutenant admiral military warfare sniper shotgun bullet weapon ferret gorilla elephant crocodile
dinosaur penguin squirrel raccoon chicken turkey rooster pigeon sparrow hawk raven robin cricket beetle spider scorpio
capricorn aquarius pisces taurus gemini cancer virgo libra sagittarius redwings redsox whitesox blackhawks bluejays
yankee mariners athletic manunited united rovers celtic everton tottenham rooney ronaldo messi beckham zidane maradona
pele kobe bryant iverson lebron swordsman fantasy finalfantasy zelda nintendo gameboy playstation xbox sonic mario
luigi doomsday quake diablo starcraft halflife counter counterstrike darkness darkside vampire zombie monster dracula
frankenstein werewolf ghost phantom spirit skeleton halloween friday saturday sunday monday tuesday wednesday thursday
january february august september october november december birthday christmas holiday vacation weekend tomorrow
yesterday kingkong godzilla transformer terminator predator alien robocop rambo blade gizmo goonies simpsons homer bart
southpark cartman futurama cheyenne dakota montana nevada arizona colorado virginia georgia florida kentucky tennessee
alabama michigan minnesota wisconsin germany deutschland france espana italia brasil mexico argentina scotland ireland
sweden norway denmark finland poland russia ukraine melissa amber tiffany heather danielle rebecca rachel katherine
kathryn catherine margaret maria marie charlotte alexis lauren brittany kimberly courtney katie kelly kristen lindsey
morgan sydney paige brooke jasmine angelica angelina valentina francesca christopher joseph kevin brian jason eric ryan
tyler kyle scott dennis douglas raymond gregory timothy stephen edward phillip philip zachary austin dylan ethan logan
mason lucas gordon leonard vincent russell spencer stanley stewart warren wesley peterpan pinocchio cinderella
snowwhite rapunzel mermaid dumbo bambi simba nala mufasa disney pixar shrek blackbird blackcat blackjack redhead
redneck goldfish goldstar silverado blueeyes bluesky bluebird greenbay whiteboy brownie trombone trumpet saxophone
clarinet violin piano keyboard access14 cowboy cowgirl sheriff outlaw bandit rebel renegade drifter nomad gypsy
wanderer carpenter plumber electric electrical mechanic technical science physics chemistry biology medical pharmacy
hospital ambulance business company finance banking marketing consulting insurance director executive secretary
undertaker wrestling stonecold hardcore extreme skateboard snowboard surfing surfer fishing hunting camping climbing
cycling bicycle motorcycle suzuki ducati triumph cadillac chevrolet chevy camaro impala pontiac firebird trans nissan
skyline mitsubishi subaru volvo volkswagen audi mortgage property apartment building bridge castle tower palace temple
cathedral cherokee apache navajo comanche geronimo indian qwerty qwertyui zxcvbnm asdfghjkl poiuytrewq lkjhgfdsa
mnbvcxz babycakes babydoll cutiepie sexybitch playgirl pimpin gangster gangsta thuglife westside eastside southside
northside snickers twinkle skittles reeses oreo doritos cheetos popcorn pancakes waffles spaghetti macaroni lasagna
burrito taco hamburger cheeseburger sandwich zhongguoren beijing2008 aoyun dianhua shouji diannao wangluo gongzuo
gongsi bangong danwei xuexiao laoshi xuesheng yisheng jingcha jiayou chenggong shengli pingan jiankang facai gongxi
wanshi ruyi jixiang meimei gege didi jiejie haizi erzi nver zhangsan lisi wangwu zhaoliu chenchen yangyang tingting
jingjing lingling mingming dongdong feifei tiantian yuanyuan
`
  .split(/\s+/)
  .filter(Boolean);
