/**
 * pdf.js calls ArrayBuffer.prototype.transferToFixedLength, which Node has from version 21 on: with Node 20 it is defined
 * here. The copy leaves the old buffer as it is instead of detaching it, which no caller in pdf.js relies on.
 */
interface WithTransfer {
  transferToFixedLength?: (length?: number) => ArrayBuffer;
}

function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  const copy = new ArrayBuffer(length);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy;
}

(ArrayBuffer.prototype as WithTransfer).transferToFixedLength ??= transferToFixedLength;
