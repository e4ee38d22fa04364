#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Foundation's types that ``AWSProtocols/Value/decode(_:)`` knows better than they do themselves.
protocol DecodedByValue {}

extension Date: DecodedByValue {}
extension Data: DecodedByValue {}
