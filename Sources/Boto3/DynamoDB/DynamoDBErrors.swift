import BotoCore

extension BotoCoreError.Kind {
  /// Python's own `TypeError`, where boto3 raises that: a value of a type that DynamoDB hasn't.
  public static let typeError = Self(rawValue: "TypeError")
  /// boto3's `DynamoDBNeedsKeyConditionError`: a condition of `Attr` where only `Key` may stand.
  public static let dynamoDBNeedsKeyConditionError = Self(
    rawValue: "DynamoDBNeedsKeyConditionError")
}
