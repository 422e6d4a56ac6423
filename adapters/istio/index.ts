// The adapter's code: its rules.

import { adapter } from '../../server/sdk/index.ts';
import gatewayMustExist from './rules/gateway-must-exist.ts';

export default adapter({ rules: [gatewayMustExist] });
