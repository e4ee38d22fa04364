import Boto3
import Testing

/// Exact decimal numbers.
@Suite struct DynamoDBNumberTests {
  @Test(arguments: [
    "1.10", "-0.00", "1E+2", "1E-7", "0.000001", "1.23", "0E+5", "1E+126", "1E-165", "-12.5",
    "12345678901234567890123456789012345678",
  ])
  func keepsWhatPythonPrints(text: String) {
    #expect(DynamoDBNumber(text)?.description == text)
  }

  @Test(arguments: [
    ("123E-2", "1.23"), ("+1", "1"), ("007", "7"), (".5", "0.5"), ("7.", "7"), ("1e3", "1E+3"),
    ("0.00000001", "1E-8"),
  ])
  func normalForm(text: String, expected: String) {
    #expect(DynamoDBNumber(text)?.description == expected)
  }

  @Test(arguments: [
    "", "-", ".", "1e", "1e+", "e5", "1,5", "0x1", "NaN", "Infinity", "1 ",
    "1e99999999999999999999",
    "--1", "1.2.3", "١",
  ])
  func noNumber(text: String) {
    #expect(DynamoDBNumber(text) == nil)
  }

  @Test func comparison() throws {
    let sorted = ["-1E+3", "-2", "-1.5", "0", "1E-5", "0.9", "1", "1.05", "1.5", "15", "1E+3"]
      .compactMap { DynamoDBNumber($0) }
    #expect(sorted.count == 11)
    for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(left < right && right > left) }
    #expect(DynamoDBNumber("1.10") == 1.1)
    #expect(DynamoDBNumber("-0.0") == 0)
    #expect(Swift.Set([DynamoDBNumber("100"), DynamoDBNumber("1E+2")]).count == 1)
  }

  @Test func conversions() {
    #expect(DynamoDBNumber("1E+3")?.int == 1000)
    #expect(DynamoDBNumber("12.00")?.int == 12)
    #expect(DynamoDBNumber("12.5")?.int == nil)
    #expect(DynamoDBNumber("-9223372036854775808")?.int == .min)
    #expect(DynamoDBNumber("9223372036854775808")?.int == nil)
    #expect(DynamoDBNumber("1E+1000000")?.int == nil)
    #expect(DynamoDBNumber("0.1")?.double == 0.1)
    #expect([0.1, 1e16].map { DynamoDBNumber($0 as Double)?.description } == ["0.1", "1E+16"])
    #expect(DynamoDBNumber(Double.nan) == nil)
    #expect((19.99 as DynamoDBNumber).description == "19.99")
  }
}
