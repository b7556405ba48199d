// Ends the statement that carries a marker. Its own marker is another, so it never ends itself.
SHOW TRANSACTIONS YIELD transactionId AS id, parameters
WHERE parameters.request = $ended
TERMINATE TRANSACTIONS id YIELD message
RETURN message
