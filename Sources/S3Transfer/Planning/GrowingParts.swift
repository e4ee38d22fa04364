/// The sizes of parts of a stream. Where its end isn't known they are as configured at first and
/// larger later, so that 10,000 parts reach further; what is in memory stays within the same bounds.
struct GrowingParts: Sendable {
  /// After so many parts the size doubles.
  private static let stride = 1_000
  private let first: Int64
  private let grows: Bool
  /// The bytes that may be in memory.
  private let budget: Int64

  /// - Parameters:
  ///   - first: The size of the first parts.
  ///   - grows: Whether later ones are larger.
  ///   - partSize: The configured size.
  ///   - window: How many parts of the configured size may be in memory.
  init(first: Int64, grows: Bool, budget partSize: Int64, window: Int) {
    self.first = first
    self.grows = grows
    let product = partSize.multipliedReportingOverflow(by: Int64(max(window, 1)))
    budget = product.overflow ? .max : product.partialValue
  }

  /// The size of a part; `nil` beyond the last one that S3 takes.
  func size(of number: Int) -> Int64? {
    guard number >= 1, number <= PartLimits.maxCount else { return nil }
    guard grows else { return first }
    let doublings = Int64((number - 1) / Self.stride)
    let grown = first.multipliedReportingOverflow(by: 1 << doublings)
    return min(grown.overflow ? .max : grown.partialValue, max(budget, first), PartLimits.maxSize)
  }

  /// How many parts of a size may be in memory: one at least.
  func window(of size: Int64) -> Int { Int(clamping: max(budget / max(size, 1), 1)) }
}
