/// A type that becomes a value as it is when it is encoded, whatever its `encode(to:)` writes in
/// other formats.
package protocol CodedAsValue: ValueConvertible {}
