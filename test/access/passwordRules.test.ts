import { passwordFault } from '../../server/access/passwordRules';

const names = ['wang.wei', '王伟'];

describe('a new password', () => {
  test.each([
    'password1',
    'Password1',
    'PASSWORD',
    'password123',
    'P@ssw0rd',
    'P@ssw0rd!',
    'passw0rd1',
    '12345678',
    '123456789',
    '1234567890',
    '87654321',
    'qwertyui',
    'qwerty123',
    'qwertyuiop',
    '1q2w3e4r',
    '1q2w3e4r5t',
    'q1w2e3r4',
    'qazwsxedc',
    '1qaz2wsx',
    'zaq12wsx',
    'asdfghjk',
    'abcd1234',
    'abc12345',
    'aa123456',
    'a1234567',
    'iloveyou',
    'iloveyou1',
    'woaini1314',
    'woaini520',
    '5201314520',
    'sunshine',
    'princess1',
    'football',
    'baseball1',
    'superman',
    'trustno1',
    'letmein1',
    'welcome1',
    'Welcome2026',
    'admin123',
    'administrator',
    'admin@123',
    'dragon123',
    'monkey123',
    'michael1',
    'jennifer',
    'charlie1',
    'starwars',
    'computer',
    'internet',
    'whatever',
    'changeme',
    'Changeme1!',
    'test1234',
    'testtest',
    'asdasdasd',
    'qweqweqwe',
    'zxcvbnm1',
    '11111111',
    '00000000',
    '88888888',
    '11223344',
    '12121212',
    'abababab',
    'aaaaaaaa',
    'abcabcabc',
    '19900101',
    '1990-01-01',
    '13800138000',
    '20260101',
    'Summer2026',
    'Winter-2026',
    'wang.wei1',
    'wangwei2026',
    'WangWei!1',
    '王伟王伟王伟12',
  ])('%s is refused', password => {
    expect(passwordFault(password, names)).toBeDefined();
  });

  test.each([
    'correct horse battery staple',
    'Quiet-Harbour-62',
    'x7#Kd9!qLm2w',
    '一二三四五六七八木火土金水',
    'mzthqpvk',
    'vier Kraehen auf dem Dach',
    '7h3-l4mp-0n-7h3-d35k',
    'Gk3vR8tQzLw1XnYb5HsJ2dMf6PcA9uEo4iTqZrVxWyKhNgBmSlDjFpCaUeOiQtRz',
  ])('%s is taken', password => {
    expect(passwordFault(password, names)).toBeUndefined();
  });

  test('is counted in signs: 8 to 128', () => {
    expect(passwordFault('x7#Kd9!', names)).toBe('SHORT');
    expect(passwordFault('x7#Kd9!q'.repeat(17), names)).toBe('LONG');
  });

  test('is judged fast whatever it is', () => {
    const before = process.hrtime.bigint();
    for (const password of [
      'a'.repeat(128),
      'ab'.repeat(64),
      'password'.repeat(16),
      'qwerty1'.repeat(18),
      '\0'.repeat(20),
    ])
      passwordFault(password, names);
    expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(500);
  });
});
