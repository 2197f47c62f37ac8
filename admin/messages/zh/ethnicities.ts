export { ethnicitiesZh as ethnicities } from '../../../shared/words/ethnicities';
