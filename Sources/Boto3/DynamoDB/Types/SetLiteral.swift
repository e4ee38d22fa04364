public import AWSProtocols

/// A set as a value, so that `Set(["a", "b"])` can stand in the literal of an item:
/// `["id": 1, "tags": Set(["a", "b"])]`. (Wherever a `Swift.Set` fits, it is one.)
///
/// - Parameter elements: Texts, numbers or bytes; of several equal ones the first stays.
@_disfavoredOverload
public func Set(_ elements: [some ValueConvertible]) -> Value {
  var different: [Value] = []
  for element in elements.lazy.map(\.asValue) where !different.contains(element) {
    different.append(element)
  }
  return .set(different)
}
