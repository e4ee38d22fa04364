#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Timestamp {
  /// The present instant by the machine's clock.
  public static var now: Timestamp { Timestamp(Date()) }
}
