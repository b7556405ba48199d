// Statements under way that carry a marker of our own, this one left out.
SHOW TRANSACTIONS YIELD transactionId, parameters, currentQuery
WHERE parameters.request IS NOT NULL AND NOT currentQuery CONTAINS "SHOW TRANSACTIONS"
RETURN currentQuery AS query
