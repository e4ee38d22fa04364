extension BotoCoreError.Kind {
  /// Python's own `ValueError`, where botocore raises that: an argument that can't be meant.
  public static let valueError = BotoCoreError.Kind(rawValue: "ValueError")
}
