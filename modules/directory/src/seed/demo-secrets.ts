/** Printed on the sign-in screen: these protect nothing but demo data. */
export const DEMO_PASSWORD = 'HienLuong@2021';
export const DEMO_PERSON_PIN = '123456';
export const DEMO_AGENCY_PIN = '654321';
