export { ethnicitiesEn as ethnicities } from '../../../shared/words/ethnicities';
