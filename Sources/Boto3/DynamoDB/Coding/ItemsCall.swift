public import AWSProtocols
import BotoCore
import Synchronization
import WireFormats

/// A call whose response's items become a type of yours, straight from the bytes.
@dynamicCallable
public struct ItemsCall<Item: Decodable & Sendable>: Sendable {
  /// Does a call with these parameters.
  typealias Send = @Sendable (Structure, CallOptions) async throws -> Value

  let name: String
  let send: Send

  /// Calls the operation with literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Throws: `DecodingError` for an item that doesn't fit; what a call throws.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> ItemPage<Item> {
    try await page(try Structure(labelled: arguments.lazy.map { ($0.key, $0.value) }, of: name))
  }

  /// Calls the operation with variables and conditions for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Throws: `DecodingError` for an item that doesn't fit; what a call throws.
  @_disfavoredOverload
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> ItemPage<Item> {
    try await page(
      try Structure(labelled: arguments.lazy.map { ($0.key, Value($0.value)) }, of: name))
  }

  /// The items of all pages.
  public var all: AllItemsCall<Item> { AllItemsCall(call: self) }

  /// The items of one response.
  func page(_ parameters: Structure) async throws -> ItemPage<Item> {
    let items = Mutex<[Item]>([])
    var options = CallOptions()
    options.readBody = { response in
      guard response.status < 300, case .bytes(let body) = response.body else { return }
      let read = try Self.read(body)
      items.withLock { $0 = read.items }
      response.body = .bytes(read.rest)
    }
    let response = try await send(parameters, options)
    return ItemPage(items: items.withLock { $0 }, response: response)
  }

  private static func read(_ body: [UInt8]) throws -> WireItems<Item> {
    do {
      return try WireItems<Item>(body)
    } catch let error as JSONError {
      throw ResponseParserError("The items can't be read: \(error)")
    }
  }
}

/// Calls of all pages, whose items become a type of yours.
@dynamicCallable
public struct AllItemsCall<Item: Decodable & Sendable>: Sendable {
  let call: ItemsCall<Item>

  /// The items of all pages, with literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) throws -> ItemSequence<Item> {
    ItemSequence(
      call: call,
      parameters: try Structure(
        labelled: arguments.lazy.map { ($0.key, $0.value) }, of: call.name))
  }

  /// The items of all pages, with variables and conditions for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  @_disfavoredOverload
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) throws -> ItemSequence<Item> {
    ItemSequence(
      call: call,
      parameters: try Structure(
        labelled: arguments.lazy.map { ($0.key, Value($0.value)) }, of: call.name))
  }
}
