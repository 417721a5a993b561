// The page of a statement.

import "./copying.js";
